import { Option, type Command } from 'commander';
import { loadEnumeration, loadMatter } from '../../matters/index.ts';
import { addDecideDraft } from './decide/decide-draft.ts';
import { addDecideFactor } from './decide/decide-factor.ts';
import { addDecideSignature } from './decide/decide-signature.ts';
import { addDecideStop } from './decide/decide-stop.ts';
import { decisionDate } from './decide/decision-date.ts';
import { recordDecision } from './decide/record-decision.ts';

/** `duces decide …`: what a person decides in a matter, recorded in matter.yaml with her id. */
export function registerDecide(program: Command): void {
  const decide = program
    .command('decide')
    .description("Record a person's decision in a matter. Nothing is decided by default.");
  addPerson(decide);
  addConstruction(decide);
  addPosts(decide);
  addDecideSignature(decide);
  addHandle(decide);
  addCondition(decide);
  addRecipient(decide);
  addJudgment(decide);
  addDecideFactor(decide);
  addDecideDraft(decide);
  addDecideStop(decide);
}

function addPerson(decide: Command): void {
  decide
    .command('person')
    .description('Add a person who decides in this matter.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--id <id>', 'a short id, such as ann')
    .requiredOption('--name <name>', "the person's full name")
    .addOption(
      new Option('--role <role>')
        .choices(['counsel', 'approver', 'paralegal', 'custodian'])
        .makeOptionMandatory(),
    )
    .action((dir: string, options: { id: string; name: string; role: string }) => {
      recordDecision(dir, 'people', options);
    });
}

function addConstruction(decide: Command): void {
  decide
    .command('construction')
    .description('Record how counsel reads a general clause.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--clause <id>', 'the clause, as `duces mandate` names it')
    .requiredOption('--by <person>', 'id of the counsel who decides')
    .requiredOption('--reasons <text>', 'why the clause is read so')
    .option('--categories <ids>', 'record categories it commands, separated by commas')
    .option('--nothing-beyond', 'it commands nothing beyond the specific clauses')
    .option('--on <date>', 'date of the decision, YYYY-MM-DD; today at the court by default')
    .action((dir: string, options: ConstructionOptions, command: Command) => {
      if ((options.categories === undefined) === (options.nothingBeyond !== true)) {
        command.error('Give either --categories or --nothing-beyond.');
      }
      const reading =
        options.categories === undefined
          ? 'nothing-beyond-the-specific-clauses'
          : { categories: split(options.categories) };
      const { clause, by, reasons } = options;
      recordDecision(dir, 'constructions', {
        clause,
        reading,
        by,
        on: decisionDate(dir, options),
        reasons,
      });
    });
}

interface ConstructionOptions {
  readonly clause: string;
  readonly by: string;
  readonly reasons: string;
  readonly categories?: string;
  readonly nothingBeyond?: boolean;
  readonly on?: string;
}

function addPosts(decide: Command): void {
  decide
    .command('posts')
    .description('Record which posts a clause means. The file lies in the folder of the matter.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--clause <id>', 'the clause, as `duces mandate` names it')
    .requiredOption('--file <name>', 'CSV file with the columns handle and post_id')
    .requiredOption('--by <person>', 'id of the person who decides')
    .requiredOption('--source <text>', 'where the list was taken from, with its pin')
    .option('--on <date>', 'date of the decision, YYYY-MM-DD; today at the court by default')
    .action((dir: string, options: PostsOptions) => {
      const posts = loadEnumeration(loadMatter(dir), options);
      const { clause, file, by, source } = options;
      recordDecision(dir, 'enumerations', {
        clause,
        file,
        by,
        on: decisionDate(dir, options),
        source,
      });
      process.stdout.write(`The list has ${posts.length} posts.\n`);
    });
}

interface PostsOptions {
  readonly clause: string;
  readonly file: string;
  readonly by: string;
  readonly source: string;
  readonly on?: string;
}

function addHandle(decide: Command): void {
  decide
    .command('handle')
    .description("Record that a name which OCR read was compared with the order's picture.")
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--handle <name>', 'the name by exact characters, as the picture shows it')
    .requiredOption('--by <person>', 'id of the person who compared them')
    .option('--on <date>', 'date, YYYY-MM-DD; today at the court by default')
    .action((dir: string, options: HandleOptions) => {
      const { handle, by } = options;
      recordDecision(dir, 'confirmedHandles', { handle, by, on: decisionDate(dir, options) });
    });
}

interface HandleOptions {
  readonly handle: string;
  readonly by: string;
  readonly on?: string;
}

function addCondition(decide: Command): void {
  decide
    .command('condition')
    .description('Record how a condition that the order sets was met.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--condition <kind>', 'the condition, as `duces mandate` names it')
    .requiredOption('--how <text>', 'how it was met')
    .requiredOption('--by <person>', 'id of the person who decides')
    .option('--on <date>', 'date, YYYY-MM-DD; today at the court by default')
    .action((dir: string, options: ConditionOptions) => {
      const { condition, how, by } = options;
      recordDecision(dir, 'conditions', { condition, how, by, on: decisionDate(dir, options) });
    });
}

interface ConditionOptions {
  readonly condition: string;
  readonly how: string;
  readonly by: string;
  readonly on?: string;
}

function addRecipient(decide: Command): void {
  decide
    .command('recipient')
    .description('Record the confirmed key of whoever the order names as recipient.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--party <id>', 'the party of the matter')
    .requiredOption('--name <name>', 'who holds the key, such as counsel for the party')
    .requiredOption('--key <age1…>', 'the age public key')
    .requiredOption('--by <person>', 'id of the person who confirmed the key')
    .option('--on <date>', 'date of the confirmation, YYYY-MM-DD; today at the court by default')
    .action((dir: string, options: RecipientOptions) => {
      const { party, name, key, by } = options;
      recordDecision(dir, 'recipients', {
        party,
        name,
        key,
        confirmedBy: by,
        on: decisionDate(dir, options),
      });
    });
}

interface RecipientOptions {
  readonly party: string;
  readonly name: string;
  readonly key: string;
  readonly by: string;
  readonly on?: string;
}

function addJudgment(decide: Command): void {
  decide
    .command('judgment')
    .description('Record how a person weighs a step that no evidence computes.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--standard <id>', 'the standard')
    .requiredOption('--step <id>', 'its weighing step')
    .requiredOption('--speakers <ids>', 'the speakers weighed, separated by commas')
    .addOption(
      new Option('--decision <decision>').choices(['disclose', 'withhold']).makeOptionMandatory(),
    )
    .requiredOption('--by <person>', 'id of the person who judges')
    .requiredOption('--reasons <text>', 'the reasons')
    .option('--limits <ids>', 'what a disclosure is subject to, separated by commas')
    .option('--part <text>', 'the part that is disclosed, where only a part is')
    .option('--without-prejudice', 'of withholding: the requester may ask again')
    .option('--on <date>', 'date of the judgment, YYYY-MM-DD; today at the court by default')
    .action((dir: string, options: JudgmentOptions) => {
      const { standard, step, decision, by, reasons } = options;
      const speakers = split(options.speakers);
      const on = decisionDate(dir, options);
      recordDecision(dir, 'judgments', {
        standard,
        step,
        speakers,
        decision,
        by,
        on,
        reasons,
        ...(options.limits === undefined ? {} : { limits: split(options.limits) }),
        ...(options.part === undefined ? {} : { part: options.part }),
        ...(options.withoutPrejudice === true ? { withoutPrejudice: true } : {}),
      });
    });
}

interface JudgmentOptions {
  readonly standard: string;
  readonly step: string;
  readonly speakers: string;
  readonly decision: string;
  readonly by: string;
  readonly limits?: string;
  readonly part?: string;
  readonly withoutPrejudice?: true;
  readonly reasons: string;
  readonly on?: string;
}

function split(ids: string): string[] {
  return ids.split(',').map((id) => id.trim());
}
