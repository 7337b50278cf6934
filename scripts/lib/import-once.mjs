// Imports one file of made-up detainers into the facts in memory, and prints as JSON how long it took and how much
// memory the process had at most. Nothing is written.
import { Draft } from '../../pipeline/releases/draft.ts';
import { noProgress } from '../../pipeline/releases/progress.ts';
import { importRecords } from '../../pipeline/releases/records/import.ts';

const [file = ''] = process.argv.slice(2);
const draft = new Draft('data');
const [start, used] = [performance.now(), process.cpuUsage()];
const report = await importRecords('detainers', { draft, files: [file], progress: noProgress });
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(used);
const rowsIn = report.files.reduce((sum, one) => sum + one.rowsIn, 0);
const kilobytes = process.resourceUsage().maxRSS;
console.log(JSON.stringify({ seconds, processor: (user + system) / 1e6, rowsIn, kilobytes }));
