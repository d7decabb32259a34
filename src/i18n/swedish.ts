// The source language, fetched with the first screen after the first page. A namespace is one line here and one in
// english.ts; its keys are then known to the compiler.
import { firstSwedish } from './firstSwedish.ts';
import exchange from './messages/sv/exchange.json';
import invitation from './messages/sv/invitation.json';
import keys from './messages/sv/keys.json';
import mails from './messages/sv/mails.json';
import meanings from './messages/sv/meanings.json';
import pages from './messages/sv/pages.json';
import people from './messages/sv/people.json';
import record from './messages/sv/record.json';
import report from './messages/sv/report.json';
import review from './messages/sv/review.json';
import rules from './messages/sv/rules.json';
import verdict from './messages/sv/verdict.json';
import verify from './messages/sv/verify.json';
import walk from './messages/sv/walk.json';

export const swedish = {
  ...firstSwedish,
  exchange,
  invitation,
  keys,
  mails,
  meanings,
  pages,
  people,
  record,
  report,
  review,
  rules,
  verdict,
  verify,
  walk,
};

export type Messages = typeof swedish;
