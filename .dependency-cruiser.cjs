// Who may import whom (ARCHITECTURE.md). A rule's comment is what the person who broke it reads.
const production = '^(shared|db|server|web)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolves',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      // vite's own queries (?raw, ?url) are no files
      to: { couldNotResolve: true, pathNot: '\\?(raw|url|worker)$' },
    },
    {
      name: 'shared-stands-alone',
      comment: 'shared runs in server, browser and workers: it imports nothing of ours.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(db|server|web|test|migrations)/' },
    },
    {
      name: 'shared-without-platform',
      comment: 'shared does no I/O: no Node module, and no library but the few that compute.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: '^shared/|node_modules/(proj4|temporal-polyfill|typebox|uuidv7)/' },
    },
    {
      name: 'db-knows-shared-only',
      comment: 'db → shared.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(server|web|test)/' },
    },
    {
      name: 'server-knows-shared-and-db',
      comment: 'server → shared, db.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(web|test)/' },
    },
    {
      name: 'web-knows-shared-only',
      comment: 'web → shared: the page knows the API, never what is behind it.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(db|server|test)/' },
    },
    {
      name: 'page-without-node',
      comment: 'What runs in the browser has no Node modules.',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-needs-tests',
      comment: 'Only tests import tests.',
      severity: 'error',
      from: { path: production },
      to: { path: '^test/' },
    },
    {
      name: 'sql-stays-in-db',
      comment:
        'Only db speaks SQL; everybody else calls a named repository method (tests of the database may).',
      severity: 'error',
      from: { pathNot: '^(db|test)/' },
      to: { path: 'node_modules/(drizzle-orm|drizzle-kit|pg|pg-pool|@electric-sql)/' },
    },
    {
      name: 'tables-stay-in-db',
      comment: 'db/schema is for repositories; server asks those.',
      severity: 'error',
      from: { pathNot: '^(db|test)/' },
      to: { path: '^db/schema/' },
    },
    {
      name: 'only-main-starts-the-app',
      comment: 'main → app: nobody else in the server builds or starts the application.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/main\\.ts$' },
      to: { path: '^server/(app|main)\\.ts$' },
    },
    {
      name: 'only-the-app-knows-routes',
      comment: 'app → plugins, routes: services and imports never look upwards.',
      severity: 'error',
      from: { path: '^server/(services|imports|plugins|cli)/' },
      to: { path: '^server/routes/' },
    },
    {
      name: 'imports-do-not-serve',
      comment: 'services → imports, never back: an import runs under the CLI as under a route.',
      severity: 'error',
      from: { path: '^server/imports/' },
      // the rules of one incident are the same however it comes in
      to: { path: '^server/(services|plugins|cli)/', pathNot: '^server/services/incident_rules\\.ts$' },
    },
    {
      name: 'config-is-handed-in',
      comment:
        'Only main and the CLI read the configuration; the rest is given what it needs (types are free).',
      severity: 'error',
      from: { path: '^server/(plugins|routes|services|imports)/' },
      to: { path: '^server/config\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'map-without-react',
      comment:
        'The map is an object, not state: web/src/map imports neither React nor what is built with it.',
      severity: 'error',
      from: { path: '^web/src/map/' },
      to: { path: 'node_modules/react|^web/src/(pages|components|state|api)/' },
    },
    {
      name: 'worker-without-page',
      comment: 'The picture is computed in a worker, which loads neither React nor the map.',
      severity: 'error',
      from: { path: '^web/src/analysis/worker\\.ts$' },
      to: { path: 'node_modules/(react|maplibre-gl)|^web/src/(pages|components)/', reachable: true },
    },
    {
      name: 'queue-without-page',
      comment: 'The service worker sends the queue too: what it imports knows neither React nor the page.',
      severity: 'error',
      from: { path: '^web/src/(offline/|service_worker\\.ts$)' },
      to: { path: 'node_modules/react|^web/src/(pages|components|state|api|map)/', reachable: true },
    },
    {
      name: 'pages-on-top',
      comment: 'pages → components, map, analysis, api, state, offline; only the app knows the pages.',
      severity: 'error',
      from: { path: '^web/src/(components|api|state|analysis|map|offline)/' },
      to: { path: '^web/src/(pages/|app\\.tsx|main\\.tsx)' },
    },
    {
      name: 'no-barrels',
      comment: 'Import the file that has it; an index that only passes on hides who needs whom.',
      severity: 'error',
      from: {},
      to: { path: '/index\\.tsx?$', pathNot: 'node_modules/' },
    },
    {
      name: 'declared-packages',
      comment: 'A package that is imported stands in the package.json of that workspace.',
      severity: 'error',
      from: { path: production },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    // build tools stand in the top package.json
    combinedDependencies: true,
    // type-only imports count: they tie files together as much
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.d.ts', '.d.mts', '.json', '.css'],
    },
  },
};
