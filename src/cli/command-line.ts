import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { ERROR_CODES } from '../faults/index.ts';

/** A command by name: what it says in the help, and the module that does it, loaded on use. */
interface LazyCommand {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<(program: Command) => void>;
}

const COMMANDS: readonly LazyCommand[] = [
  {
    name: 'read',
    summary: 'read a court paper: fields, citations, quotations, flags, each with its pin',
    load: async () => (await import('./commands/read-command.ts')).registerRead,
  },
  {
    name: 'citations',
    summary: 'list the citations of a paper, or of rows of text',
    load: async () => (await import('./commands/citations-command.ts')).registerCitations,
  },
  {
    name: 'matter',
    summary: 'check a matter file, or show it',
    load: async () => (await import('./commands/matter-command.ts')).registerMatter,
  },
  {
    name: 'assess',
    summary: 'hold the law against the record, speaker by speaker',
    load: async () => (await import('./commands/assess-command.ts')).registerAssess,
  },
  {
    name: 'mandate',
    summary: 'show what an order commands: who, to whom, what, by when',
    load: async () => (await import('./commands/mandate-command.ts')).registerMandate,
  },
  {
    name: 'deadlines',
    summary: 'list what is due when, by which rule, and what collides; write a calendar file',
    load: async () => (await import('./commands/deadlines-command.ts')).registerDeadlines,
  },
  {
    name: 'decide',
    summary: "record a person's decision in a matter: construction, posts, recipient, judgment",
    load: async () => (await import('./commands/decide-command.ts')).registerDecide,
  },
  {
    name: 'draft',
    summary: 'draft a paper: objections, motion, order, notice, certificate and others',
    load: async () => (await import('./commands/draft-command.ts')).registerDraft,
  },
  {
    name: 'approve',
    summary: 'approve one exact plan of production',
    load: async () => (await import('./commands/approve-command.ts')).registerApprove,
  },
  {
    name: 'produce',
    summary: 'produce exactly what was ordered, sealed to the recipient',
    load: async () => (await import('./commands/produce-command.ts')).registerProduce,
  },
  {
    name: 'preserve',
    summary: "keep the records of the speakers' accounts as they are, before anything is decided",
    load: async () => (await import('./commands/preserve-command.ts')).registerPreserve,
  },
  {
    name: 'productions',
    summary: 'list and show the productions of a matter, and record that one was received',
    load: async () => (await import('./commands/productions-command.ts')).registerProductions,
  },
  {
    name: 'verify',
    summary: 're-prove a sealed package',
    load: async () => (await import('./commands/verify-command.ts')).registerVerify,
  },
  {
    name: 'ledger',
    summary: 'verify a ledger, prove one entry, or re-prove a closed matter',
    load: async () => (await import('./commands/ledger-command.ts')).registerLedger,
  },
  {
    name: 'keys',
    summary: 'make the keys that seal and sign',
    load: async () => (await import('./commands/keys-command.ts')).registerKeys,
  },
  {
    name: 'records',
    summary: "check a platform's record store and its mapping, or make a synthetic one",
    load: async () => (await import('./commands/records-command.ts')).registerRecords,
  },
  {
    name: 'law',
    summary: 'list, show and check the law that Duces holds',
    load: async () => (await import('./commands/law-command.ts')).registerLaw,
  },
  {
    name: 'checklist',
    summary: 'hold a subpoena against the rule for subpoenas, point by point',
    load: async () => (await import('./commands/checklist-command.ts')).registerChecklist,
  },
  {
    name: 'casebook',
    summary: 'list and show decided requests, and run the engine over them',
    load: async () => (await import('./commands/casebook-command.ts')).registerCasebook,
  },
];

/**
 * The command line. Only the command that is called is loaded, which keeps the start under 200 ms:
 * a stub stands for each, and hands over to the real one with the same arguments.
 */
export function commandLine(): Command {
  const program = new Command('duces')
    .description(
      'Civil subpoenas that ask a platform to name an anonymous speaker: from the first paper to the last record.',
    )
    .version(version())
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText('after', '\nMore on each: duces COMMAND --help');
  exitWithUsageCode(program);
  for (const command of COMMANDS) addStub(program, command);
  return program;
}

function addStub(program: Command, { name, summary, load }: LazyCommand): void {
  program
    .command(name)
    .summary(summary)
    .description(summary)
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[arguments...]')
    .action(async (_arguments, _options, stub: Command) => {
      const real = new Command('duces').version(version());
      exitWithUsageCode(real);
      (await load())(real);
      await real.parseAsync([name, ...stub.args], { from: 'user' });
    });
}

/** A wrong call ends with the exit code of `usage`, as every other fault ends with its own. */
function exitWithUsageCode(command: Command): void {
  command.exitOverride(({ exitCode }) => {
    process.exit(exitCode === 0 ? 0 : ERROR_CODES.usage.exit);
  });
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
