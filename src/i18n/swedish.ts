// The source language. A namespace is one line here and one in english.ts; its keys are then known to the compiler.
import common from './messages/sv/common.json';
import exchange from './messages/sv/exchange.json';
import home from './messages/sv/home.json';
import invitation from './messages/sv/invitation.json';
import keys from './messages/sv/keys.json';
import mails from './messages/sv/mails.json';
import meanings from './messages/sv/meanings.json';
import pages from './messages/sv/pages.json';
import people from './messages/sv/people.json';
import problems from './messages/sv/problems.json';
import record from './messages/sv/record.json';
import report from './messages/sv/report.json';
import review from './messages/sv/review.json';
import rules from './messages/sv/rules.json';
import verdict from './messages/sv/verdict.json';
import verify from './messages/sv/verify.json';
import walk from './messages/sv/walk.json';

export const swedish = {
  common,
  exchange,
  home,
  invitation,
  keys,
  mails,
  meanings,
  pages,
  people,
  problems,
  record,
  report,
  review,
  rules,
  verdict,
  verify,
  walk,
};

export type Messages = typeof swedish;
