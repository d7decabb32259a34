// The one attachment of a report: the chain of statements, byte for byte as it was when the report was made.
import { limits } from '../../bytes/limits.ts';
import type { PdfDict } from '../../bytes/pdf/pdfValue.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import { streamBytes } from '../../bytes/pdf/streamBytes.ts';
import type { VerdictCode } from '../verdictCodes.ts';
import {
  catalogOf,
  dictOf,
  integerOf,
  listOf,
  nameOf,
  refOf,
  targetOf,
  textOf,
  valuesIn,
} from './pdfLookup.ts';

export const attachmentName = 'distansrond-chain.json';

/** The attachment's content, or why there is none to trust. A second attachment, however named, is refused. */
export async function readAttachment(file: PdfFile): Promise<Uint8Array | VerdictCode> {
  const spec = onlySpec(file);
  if (typeof spec === 'string') return spec;
  const embedded = dictOf(file, spec.entries.get('EF'), 0);
  const object = targetOf(file, embedded?.entries.get('F'), 0);
  const second = embedded?.entries.get('UF');
  const isOne = second === undefined || refOf(second) === object?.number;
  const named = [spec.entries.get('F'), spec.entries.get('UF')].every(
    (name) => textOf(name) === attachmentName,
  );
  const isData = nameOf(spec.entries.get('AFRelationship')) === 'Data';
  if (object?.value.type !== 'dict' || !isOne || !named || !isData) return 'attachment-unexpected';
  if (countEmbedded(file) !== 1) return 'attachment-unexpected';
  const content = await streamBytes(file, object, limits.attachment);
  const parameters = dictOf(file, object.value.entries.get('Params'), 0);
  if (content === null || integerOf(parameters?.entries.get('Size')) !== content.length)
    return 'attachment-unexpected';
  return content;
}

/** The file specification that the name tree and the list of associated files agree on. */
function onlySpec(file: PdfFile): PdfDict | VerdictCode {
  const catalog = catalogOf(file, 0);
  const names = dictOf(file, catalog?.entries.get('Names'), 0);
  const tree = dictOf(file, names?.entries.get('EmbeddedFiles'), 0);
  if (tree === null) return 'attachment-missing';
  const [key, named, ...moreNames] = listOf(file, tree.entries.get('Names'), 0) ?? [];
  const [associated, ...moreFiles] = listOf(file, catalog?.entries.get('AF'), 0) ?? [];
  const isOne = moreNames.length === 0 && moreFiles.length === 0 && !tree.entries.has('Kids');
  const agree = refOf(named) !== null && refOf(named) === refOf(associated) && textOf(key) === attachmentName;
  const spec = dictOf(file, named, 0);
  return isOne && agree && spec !== null ? spec : 'attachment-unexpected';
}

/** Embedded files and specifications of one, wherever they stand. */
function countEmbedded(file: PdfFile): number {
  let specs = 0;
  let files = 0;
  for (const { objects } of file.revisions) {
    for (const { value } of objects.values()) {
      for (const inner of valuesIn(value)) {
        if (inner.type !== 'dict') continue;
        if (inner.entries.has('EF')) specs += 1;
        if (nameOf(inner.entries.get('Type')) === 'EmbeddedFile') files += 1;
      }
    }
  }
  return Math.max(specs, files);
}
