// What the first page says: the shell, the welcome, the list of rounds, and what may go wrong on the way there.
// tests/architecture/firstPage.test.ts holds that it is enough.
import common from './messages/sv/common.json';
import home from './messages/sv/home.json';
import problems from './messages/sv/problems.json';

export const firstSwedish = { common, home, problems };
