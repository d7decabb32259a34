// What each signature of a PDF covers, found as another program would: by its /ByteRange alone.

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The signed ranges and the CMS of every signature, in the order they were made. */
export function signedRanges(pdf: Uint8Array) {
  return [...latin1(pdf).matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g)].map((found) => {
    const [first = 0, second = 0, rest = 0] = found.slice(1).map(Number);
    const content = Buffer.concat([pdf.subarray(0, first), pdf.subarray(second, second + rest)]);
    const hole = latin1(pdf.subarray(first, second));
    const padded = Buffer.from(hole.slice(1, -1), 'hex');
    const cms = padded.subarray(0, padded.readUInt16BE(2) + 4);
    return { content, hole, padding: padded.subarray(cms.length), cms, end: second + rest };
  });
}
