import { commandLine } from './command-line.ts';
import { reportFault } from './report-fault.ts';

try {
  await commandLine().parseAsync(process.argv);
} catch (error) {
  process.exitCode = reportFault(error, process.argv.includes('--json'));
}
