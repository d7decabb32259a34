// Fetched when someone chooses English. A key missing here does not compile.
import common from './messages/en/common.json';
import exchange from './messages/en/exchange.json';
import home from './messages/en/home.json';
import invitation from './messages/en/invitation.json';
import keys from './messages/en/keys.json';
import mails from './messages/en/mails.json';
import meanings from './messages/en/meanings.json';
import pages from './messages/en/pages.json';
import people from './messages/en/people.json';
import problems from './messages/en/problems.json';
import record from './messages/en/record.json';
import report from './messages/en/report.json';
import review from './messages/en/review.json';
import rules from './messages/en/rules.json';
import verdict from './messages/en/verdict.json';
import verify from './messages/en/verify.json';
import walk from './messages/en/walk.json';
import type { Messages } from './swedish.ts';

export const english: Messages = {
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
