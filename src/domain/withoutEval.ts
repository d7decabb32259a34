// Our content security policy forbids making code from text, which zod would otherwise try. It decides when a schema is
// made, so this must be the first import of whatever is the first file of a page or worker.
import * as z from 'zod';

z.config({ jitless: true });
