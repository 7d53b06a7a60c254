import { api } from '@opgaveteams/shared/api/api';
import { problemSchema, type RouteContract } from '@opgaveteams/shared/http/contract';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';

/** Version of the API; also sent as the API-Version header (R35). */
export const API_VERSION = '1.0.0';

const problem = {
  description: 'Er ging iets mis; het antwoord zegt wat',
  content: { 'application/problem+json': { schema: problemSchema } },
};

/** A file, of one of these media types. */
const binary = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]));

function operation(contract: RouteContract): ZodOpenApiOperationObject {
  const status = String(contract.status ?? (contract.response || contract.responseType ? 200 : 204)) as '200';
  return {
    summary: contract.summary,
    ...(contract.open
      ? { description: 'Open data: ook te lezen vanaf andere sites, zonder in te loggen.' }
      : {}),
    tags: [contract.tag],
    requestParams: {
      ...(contract.params ? { path: contract.params } : {}),
      ...(contract.query ? { query: contract.query } : {}),
    },
    ...(contract.ifMatch
      ? { parameters: [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }] }
      : {}),
    ...(contract.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: contract.body } } } }
      : {}),
    ...(contract.bodyTypes ? { requestBody: { required: true, content: binary(contract.bodyTypes) } } : {}),
    responses: {
      [status]: {
        description: 'Gelukt',
        ...(contract.response ? { content: { 'application/json': { schema: contract.response } } } : {}),
        ...(contract.responseType ? { content: binary([contract.responseType]) } : {}),
      },
      default: problem,
    },
  };
}

/** OpenAPI 3.1 of the whole API, from the same schemas that parse the requests. */
export function openApiDocument(publicUrl: string): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const [key, contract] of Object.entries(api)) {
    const [method, path] = key.split(' ') as [string, string];
    const template = path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation(contract as RouteContract) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Opgaveteams',
      version: API_VERSION,
      description: 'Werkplaats voor de opgaveteams van een alliantie in een gebied',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${publicUrl}/v1` }],
    paths,
  });
}
