/**
 * The layering of ARCHITECTURE.md. Each folder of src/ lists the folders that it may import;
 * whatever is not listed is refused. Tests may import what they test and the foundations.
 */
const MAY_IMPORT = {
  faults: [],
  secrets: [],
  'data-files': ['faults'],
  courts: ['faults', 'data-files'],
  papers: ['courts', 'faults'],
  law: ['courts', 'faults', 'data-files'],
  matters: ['papers', 'law', 'courts', 'faults', 'secrets', 'data-files'],
  calendar: ['law', 'courts', 'faults', 'data-files'],
  casebook: ['law', 'courts', 'faults', 'data-files'],
  assessment: ['casebook', 'matters', 'papers', 'law', 'courts', 'faults', 'data-files'],
  records: ['faults', 'secrets', 'data-files'],
  orders: ['records', 'matters', 'papers', 'calendar', 'law', 'courts', 'faults', 'data-files'],
  sealing: ['faults', 'secrets'],
  ledger: ['sealing', 'faults', 'data-files'],
  drafting: [
    'orders',
    'assessment',
    'calendar',
    'matters',
    'papers',
    'law',
    'courts',
    'faults',
    'data-files',
  ],
  productions: [
    'drafting',
    'ledger',
    'sealing',
    'orders',
    'records',
    'matters',
    'papers',
    'calendar',
    'law',
    'courts',
    'faults',
    'secrets',
    'data-files',
  ],
};

const layers = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `${folder} may import only: ${allowed.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
}));

export default {
  forbidden: [
    ...layers,
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'through-the-index',
      comment: 'One folder sees another only through its index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/[^/]+/', pathNot: '^src/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'no-dev-dependency-at-run-time',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
};
