// Every question with its answer, as one table that runs over as many pages as it needs.
import { Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { ChecklistRow, ReportModel, ShownAnswer } from '../../../domain/report/reportModel.ts';
import { tag } from '../tagged/tag.ts';
import { colours, mm, type } from '../theme.ts';
import { LineMark } from './Glyph.tsx';
import { PartHeading } from './Heading.tsx';
import { Sheet } from './Sheet.tsx';
import { rowRule, Table, type Widths, widthOf } from './Table.tsx';

const widths: Widths = [mm(10), mm(80), mm(29), null];

export function ChecklistSheet({ report }: { readonly report: ReportModel }): ReactElement {
  const { checklist } = report;
  return (
    <Sheet report={report} bookmark={checklist.title}>
      <PartHeading>{checklist.title}</PartHeading>
      <Text style={{ ...type.note, marginBottom: mm(4) }}>{checklist.note}</Text>
      <Table columns={checklist.columns} widths={widths} long rule="ink">
        {checklist.sections.flatMap((section) => [
          <SpanningRow key={section.number} level="H3" title={`${section.number} ${section.title}`} />,
          ...section.groups.flatMap((group) => [
            ...(group.title ? [<SpanningRow key={group.title} level="P" title={group.title} />] : []),
            ...group.rows.map((row) => <QuestionRow key={row.number} row={row} />),
          ]),
        ])}
      </Table>
    </Sheet>
  );
}

/** Heads the rows of a section or part. */
function SpanningRow({ level, title }: { readonly level: 'H3' | 'P'; readonly title: string }): ReactElement {
  const section = level === 'H3';
  return (
    <View {...tag('TR')} wrap={false} minPresenceAhead={mm(section ? 26 : 14)}>
      <View
        {...tag('TH', { scope: 'Row', span: 4 })}
        style={{
          paddingTop: mm(section ? 4 : 2.2),
          paddingBottom: mm(1.1),
          borderBottomWidth: section ? 0.85 : 0.6,
          borderBottomColor: section ? colours.ink : colours.line,
        }}
      >
        <Text
          {...tag(level)}
          style={section ? type.group : { ...type.table, fontWeight: 600, color: colours.ink2 }}
        >
          {title}
        </Text>
      </View>
    </View>
  );
}

/** Longer words than this stand under the question, across the page, and may run over several pages. */
const longComment = 160;

function QuestionRow({ row }: { readonly row: ChecklistRow }): ReactElement {
  const long = row.comment.length > longComment;
  const comment = <Comment row={row} />;
  return (
    <View {...tag('TR')} wrap={long} style={rowRule}>
      <View
        wrap={false}
        minPresenceAhead={long ? mm(14) : 0}
        style={{ flexDirection: 'row', paddingVertical: mm(1.1) }}
      >
        <View {...tag('TD')} style={widthOf(widths[0])}>
          <Text style={{ ...type.table, color: colours.ink3 }}>{row.number}</Text>
        </View>
        <View {...tag('TD')} style={{ ...widthOf(widths[1]), paddingRight: mm(3) }}>
          <Text style={type.table}>{row.question}</Text>
        </View>
        <View {...tag('TD')} style={widthOf(widths[2])}>
          <AnswerMark value={row.answer.value} word={row.answer.word} />
        </View>
        {!long && (
          <View {...tag('TD')} style={widthOf(widths[3])}>
            {comment}
          </View>
        )}
      </View>
      {long && (
        <View {...tag('TD')} style={{ marginLeft: mm(10), paddingBottom: mm(1.6) }}>
          {comment}
        </View>
      )}
    </View>
  );
}

function Comment({ row }: { readonly row: ChecklistRow }): ReactElement | null {
  const notes = row.notes.join(' ');
  if (row.comment === '' && notes === '') return null;
  return (
    <Text style={type.table}>
      {row.comment}
      {row.comment === '' || notes === '' ? '' : ' '}
      <Text style={{ fontWeight: 500, color: colours.ink2 }}>{notes}</Text>
    </Text>
  );
}

const marks = {
  yes: 'check',
  no: 'cross',
  notApplicable: 'slash',
  oral: 'talk',
  later: 'open',
  unanswered: 'open',
  withheld: 'lock',
} as const satisfies Record<ShownAnswer, string>;

/** Mark, word and fill: never colour alone. */
function AnswerMark({ value, word }: { readonly value: ShownAnswer; readonly word: string }): ReactElement {
  const no = value === 'no';
  const quiet = value === 'later' || value === 'unanswered' || value === 'withheld';
  const colour = no ? colours.paper : quiet ? colours.ink3 : colours.ink2;
  return (
    <View
      style={{
        flexDirection: 'row',
        alignItems: 'center',
        alignSelf: 'flex-start',
        gap: mm(1.2),
        ...(no && {
          backgroundColor: colours.ink,
          paddingLeft: mm(1),
          paddingRight: mm(1.6),
          borderRadius: 1.1,
        }),
      }}
    >
      <LineMark mark={marks[value]} colour={colour} />
      <Text style={{ ...type.table, color: colour, ...(no && { fontWeight: 600 }) }}>{word}</Text>
    </View>
  );
}
