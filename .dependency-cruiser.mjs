// Who may import whom, for `npm run check`. Parsed by swc, as TypeScript 7 has no compiler API to do it with.
const databaseAndRedisDrivers =
  '^node_modules/(pg|ioredis|@prisma/(client|adapter-pg))/|^generated/prisma/(?!browser|enums)'
/** Any folder of server/ but platform: a domain that is new tomorrow is under the rules too. */
const domain = 'server/(?!platform/)[^/]+/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'lib-imports-nothing-of-ours',
      comment: 'lib runs anywhere: in a browser, on a server, in a tool.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(lib|node_modules)/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'components-know-no-server',
      comment: 'A component is given what it shows. What it needs to know of the server is a type.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|server|generated|prisma|tools|cache-handlers)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-knows-no-shop',
      comment:
        'components/ui holds primitives that know no shop words; what they say of themselves is in words/en/ui and pages.',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(components/(?!ui/)|lib/views/|words/en/(?!(ui|pages)\\.))' },
    },
    {
      name: 'words-only-say',
      comment: 'Words are given what they put in: they fetch nothing, and know neither pages nor components.',
      severity: 'error',
      from: { path: '^words/' },
      to: { pathNot: '^(words|lib|node_modules)/' },
    },
    {
      name: 'words-are-for-pages',
      comment: 'A test or a drill says itself what it wants to read: else a wrong sentence would be right everywhere.',
      severity: 'error',
      from: { pathNot: '^(app|components|words)/' },
      to: { path: '^words/' },
    },
    {
      name: 'app-goes-through-a-domain',
      comment: 'A route calls an operation of a domain, never the database or Redis beneath it.',
      severity: 'error',
      from: { path: '^app/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^server/platform/' },
    },
    {
      name: 'app-touches-no-row',
      comment: 'What leaves the server is a view, never a Prisma row.',
      severity: 'error',
      from: { path: '^app/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(generated|prisma|tools)/' },
    },
    {
      name: 'domains-do-not-know-each-other',
      comment:
        'Except checkout, which brings cart, catalog, orders and identity together, and jobs, which like instrumentation.ts only ' +
        'says which operation is done when, and may be told of each.',
      severity: 'error',
      from: { path: '^server/(?!platform/|checkout/|jobs/)([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: `^${domain}`, pathNot: '^server/$1/' },
    },
    {
      name: 'checkout-knows-these-domains',
      comment: 'The card company stands for a service elsewhere: checkout asks it, and it knows nothing of the shop.',
      severity: 'error',
      from: { path: '^server/checkout/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/', pathNot: '^server/(checkout|cart|catalog|orders|identity|card-company|platform)/' },
    },
    {
      name: 'nothing-imports-the-jobs',
      comment: 'A job is sent by its name, through server/platform; only the start of a replica knows the whole.',
      severity: 'error',
      from: { path: '^(app|server)/', pathNot: '^server/jobs/' },
      to: { path: '^server/jobs/' },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'What all domains stand on cannot stand on one of them.',
      severity: 'error',
      from: { path: '^server/platform/', pathNot: '\\.test\\.ts$' },
      to: { path: `^${domain}` },
    },
    {
      name: 'only-the-catalogue-reads-a-replica',
      comment: 'Carts, orders and accounts are read where they are written.',
      severity: 'error',
      from: { pathNot: '^server/catalog/' },
      to: { path: '^server/platform/read-replica' },
    },
    {
      name: 'drivers-stay-behind',
      comment: 'Only these may touch the database and Redis.',
      severity: 'error',
      from: { pathNot: '^(server|cache-handlers|prisma|tools|e2e|drills|generated)/' },
      to: { path: databaseAndRedisDrivers },
    },
    {
      name: 'the-twin-shares-nothing-with-the-shop',
      comment:
        'The stateful twin keeps sessions in its own way: no line of it may be the shop’s, beyond how a route answers.',
      severity: 'error',
      from: { path: '^(app/api/lab/stateful|server/lab/stateful)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(app|server)/',
        pathNot:
          '^app/api/lab/(stateful|_lab)/|^app/_http/(http-problem|json|parse|read-body)\\.ts|^server/lab/stateful/|^server/platform/env\\.ts',
      },
    },
    {
      name: 'nothing-of-the-shop-knows-the-twin',
      severity: 'error',
      from: { pathNot: '^(app/api/lab/stateful|server/lab/stateful)/' },
      to: { path: '^(app/api/lab/stateful|server/lab/stateful)/' },
    },
    {
      name: 'nothing-imports-the-app',
      comment: 'app is routes only.',
      severity: 'error',
      from: { pathNot: '^app/' },
      to: { path: '^app/' },
    },
    {
      name: 'the-shop-knows-no-tools',
      comment: 'Its tests may: they start servers of their own.',
      severity: 'error',
      from: { path: '^(app|components|lib|server|cache-handlers)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(tools|e2e|drills|deploy)/', pathNot: '^tools/testing/empty-module' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-is-found',
      comment: 'An import that this tool cannot follow is one that no rule is checked for.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$|^\\.\\./server\\.js$' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: '^(node_modules|generated)/' },
    exclude: { path: '^(\\.next|\\.data|public)/|\\.css$' },
    webpackConfig: { fileName: 'tools/checking/import-resolution.cjs' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
