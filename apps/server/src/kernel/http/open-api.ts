import {
  ALL_ENDPOINTS,
  type Endpoint,
  type Endpoints,
  faultsReply,
  PROTOCOL_HEADER,
  PROTOCOL_VERSION,
  refusalReply,
} from '@throughline/protocol';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

let made: string | null = null;

/** The list of endpoints as an OpenAPI 3.1 description (JSON text), made once. */
export const openApi = (): string => (made ??= JSON.stringify(describe()));

const describe = (): object => {
  const paths: Record<string, Record<string, object>> = {};
  for (const [room, endpoints] of Object.entries(ALL_ENDPOINTS))
    for (const [name, endpoint] of Object.entries(endpoints as Endpoints)) {
      const path = pathOf(endpoint.route.path);
      paths[path] = { ...paths[path], [endpoint.route.method.toLowerCase()]: operation(room, name, endpoint) };
    }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Throughline',
      version: String(PROTOCOL_VERSION),
      summary: 'What phones, desks and walls say to a Throughline server.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.keys(ALL_ENDPOINTS).map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        pass: { type: 'http', scheme: 'bearer', description: 'The pass of a circle, the same for all its members.' },
        account: {
          type: 'apiKey',
          in: 'cookie',
          name: 'better-auth.session_token',
          description: 'A convener’s session.',
        },
      },
      schemas: { Refusal: schemaOf(refusalReply), Faults: schemaOf(faultsReply) },
    },
  };
};

/**
 * OpenAPI writes parameters in braces and has no wildcard, so everything that the sign-in library answers becomes one
 * parameter.
 */
const pathOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}').replace('*', '{path}');

const operation = (room: string, name: string, endpoint: Endpoint): object => {
  const { route, seat, says, body, reply, query, status, since } = endpoint;
  const inPath = [...pathOf(route.path).matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
  return {
    operationId: name,
    tags: [room],
    summary: says,
    description: `As it is since protocol version ${since}.${limitsOf(endpoint)}`,
    security: seat === 'anybody' ? [] : [seat === 'member' ? { pass: [] } : { account: [] }],
    parameters: [
      ...inPath.map((parameter) => ({ name: parameter, in: 'path', required: true, schema: { type: 'string' } })),
      ...(query ?? []).map((one) => ({ name: one, in: 'query', schema: { type: 'array', items: { type: 'string' } } })),
      {
        name: PROTOCOL_HEADER,
        in: 'header',
        schema: { type: 'integer' },
        description: 'The version that the page speaks.',
      },
    ],
    ...(body === null ? {} : { requestBody: { required: true, content: json(schemaOf(body)) } }),
    responses: {
      [status ?? 200]: { description: 'Done.', content: contentOf(reply) },
      default: {
        description: 'Refused, in words that may be shown to a person.',
        content: json({ anyOf: [{ $ref: '#/components/schemas/Refusal' }, { $ref: '#/components/schemas/Faults' }] }),
      },
    },
  };
};

const limitsOf = ({ limits, alsoLimits }: Endpoint): string => {
  const kinds = [...(limits ?? []), ...(alsoLimits ?? []).map((kind) => `${kind} (in some cases)`)];
  return kinds.length === 0 ? '' : ` Counted against: ${kinds.join(', ')}.`;
};

const contentOf = (reply: Endpoint['reply']): object => {
  if (reply === 'stream') return { 'text/event-stream': { schema: { type: 'string' } } };
  if (reply === 'file') return { '*/*': { schema: { type: 'string' } } };
  if (reply === 'elsewhere') return json({});
  return json(schemaOf(reply));
};

const json = (schema: object): object => ({ 'application/json': { schema } });

/**
 * Describes a schema. JSON Schema cannot express some checks (bytes of typed text, the check sum of four words); those
 * are left out here.
 */
const schemaOf = (schema: GenericSchema): object => {
  const { $schema: _, ...plain } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
  return plain;
};
