import { cac } from 'cac';
import { check, ground, importReleases, publish, release, type ExitCode } from './commands';
import { pictures } from './pictures/command';
import { runUpdate } from './releases/update/update';

const print = (line: string): void => console.log(line);

const cli = cac('npm run atlas --');
cli.usage('<command> [options]');
cli.help();
// A folder named by digits arrives as a number.
type Folder = string | number;
interface ReleaseFlags {
  data: Folder;
  out: Folder;
  dryRun?: boolean;
}
interface ImportFlags extends ReleaseFlags {
  report?: Folder;
}
interface UpdateFlags extends ReleaseFlags {
  downloads: Folder;
  publishers?: Folder;
}
const data = ['--data <dir>', 'Folder of the tables', { default: 'data' }] as const;
const out = ['--out <dir>', 'Folder to write to', { default: 'static/data' }] as const;

cli
  .command('check', 'Validate every table of the facts and the rules across tables')
  .option(...data)
  .action((options: { data: Folder }) => check(String(options.data), print));
cli
  .command('publish', 'Check the facts and write the files the site reads')
  .option(...data)
  .option(...out)
  .action((options: { data: Folder; out: Folder }) =>
    publish(String(options.data), String(options.out), print)
  );
cli
  .command(
    'release',
    'Keep what links made under the present facts will need; run it before publishing'
  )
  .option(...data)
  .action((options: { data: Folder }) => release(String(options.data), print));
cli
  .command('ground', 'Write the county shapes the map is drawn from')
  .option(...out)
  .action((options: { out: Folder }) => ground(String(options.out), print));
cli
  .command('pictures', 'Draw the pictures that stand beside links to the site')
  .option('--data <dir>', 'Folder of the published facts', { default: 'static/data' })
  .option('--out <dir>', 'Folder to write to', { default: 'static/og' })
  .option('--cache <dir>', 'Folder to remember in what was drawn', { default: '.cache/pictures' })
  .option('--amount <amount>', "'all', 'some' or 'none'; else what ATLAS_PICTURES says, else all")
  .action((options: { data: Folder; out: Folder; cache: Folder; amount?: string }) =>
    pictures(
      options.amount ?? process.env['ATLAS_PICTURES'] ?? 'all',
      { data: String(options.data), out: String(options.out), cache: String(options.cache) },
      print
    )
  );
cli
  .command(
    'import <kind> [...files]',
    "Read releases into the facts: 'roster', 'detention', 'detainers' or 'arrests'"
  )
  .option(...data)
  .option('--out <dir>', 'Folder for rejected rows and proposals', { default: 'imports' })
  .option('--dry-run', 'Say what would change, and change nothing')
  .option('--report <file>', 'Write the report as JSON')
  .example('npm run atlas -- import roster participatingAgencies05182026am.xlsx')
  .action((kind: string, files: Folder[], options: ImportFlags) =>
    importReleases(
      kind,
      files.map(String),
      {
        data: String(options.data),
        out: String(options.out),
        dryRun: options.dryRun === true,
        report: options.report === undefined ? null : String(options.report)
      },
      print
    )
  );
cli
  .command(
    'update [...kinds]',
    'Download the newest releases from their publishers and import them'
  )
  .option(...data)
  .option('--out <dir>', 'Folder for rejected rows and proposals', { default: 'imports' })
  .option('--downloads <dir>', 'Folder the releases are kept in', { default: 'downloads' })
  .option(
    '--publishers <file>',
    "Publishers' addresses in place of pipeline/releases/publishers.json"
  )
  .option('--dry-run', 'Say what would change, and change nothing')
  .action((kinds: Folder[], options: UpdateFlags) =>
    runUpdate(
      {
        kinds: kinds.map(String),
        data: String(options.data),
        out: String(options.out),
        downloads: String(options.downloads),
        publishers: options.publishers === undefined ? null : String(options.publishers),
        dryRun: options.dryRun === true
      },
      print
    )
  );

process.exitCode = await run();

/** Runs the command asked for. Usage mistakes are told in one line, with the commands there are. */
async function run(): Promise<ExitCode> {
  const commands = cli.commands.map((command) => command.name).join(', ');
  try {
    cli.parse(process.argv, { run: false });
    if (cli.options['help']) return 0;
    if (cli.matchedCommand) return await cli.runMatchedCommand();
    const [asked] = cli.args;
    if (asked === undefined) {
      cli.outputHelp();
    } else {
      console.error(`There is no command "${asked}". Commands: ${commands}.`);
    }
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CACError') throw error;
    console.error(`${error.message}. See: npm run atlas -- ${cli.matchedCommandName ?? ''} --help`);
  }
  return 1;
}
