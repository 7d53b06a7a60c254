/** The direction of imports (docs/architecture.md, "The house"). A violation breaks the build. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-stands-alone',
      comment: 'shared knows neither client nor server, and only these packages.',
      severity: 'error',
      from: { path: '^shared/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^shared/src', 'node_modules/(zod|yjs|lib0|y-protocols|@casl/ability)/'] },
    },
    { name: 'client-not-server', severity: 'error', from: { path: '^client' }, to: { path: '^server' } },
    { name: 'server-not-client', severity: 'error', from: { path: '^server' }, to: { path: '^client' } },
    {
      name: 'features-are-rooms',
      comment: 'A feature never imports another feature; a screen in app composes them.',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/features/([^/]+)/', pathNot: '^client/src/features/$1/' },
    },
    {
      name: 'features-not-app',
      severity: 'error',
      from: { path: '^client/src/features/' },
      to: { path: '^client/src/app/' },
    },
    {
      name: 'client-ground-floor',
      comment: 'ui, realtime, device, i18n and api know no feature and no screen.',
      severity: 'error',
      from: { path: '^client/src/(ui|realtime|device|i18n|api)/' },
      to: { path: '^client/src/(features|app)/' },
    },
    {
      name: 'nouns-meet-in-services',
      comment: 'Another noun only through its .service.ts.',
      severity: 'error',
      from: {
        path: '^server/src/([^/]+)/',
        pathNot: ['^server/src/(testing|demo|platform|realtime)/', '\\.test\\.ts$'],
      },
      to: {
        path: '^server/src/([^/]+)/',
        pathNot: [
          '^server/src/$1/',
          '^server/src/(platform|realtime)/',
          '^server/src/[^/]+/[^/]+\\.service\\.ts$',
        ],
      },
    },
    {
      name: 'platform-is-the-ground',
      severity: 'error',
      from: { path: '^server/src/platform/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/src/', pathNot: '^server/src/platform/' },
    },
    {
      name: 'realtime-on-platform',
      severity: 'error',
      from: { path: '^server/src/realtime/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/src/', pathNot: '^server/src/(platform|realtime)/' },
    },
    {
      name: 'models-import-no-service',
      severity: 'error',
      from: { path: '\\.model\\.ts$' },
      to: { path: '\\.service\\.ts$' },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: '^(server|client|shared)/src', pathNot: ['\\.test\\.tsx?$', '/testing/'] },
      to: { path: ['\\.test\\.tsx?$', '/testing/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/dist-types/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
