import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Connector } from '../core/connector/connector';
import { listedRules } from './listed-rules';
import { Unusable, type Format } from './outcome';

/** The options and the other arguments of a call; throws `Unusable` for options that a command does not have. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Unusable(error instanceof Error ? `${error.message.replace(/\.? To specify.*$/s, '').replace(/\.$/, '')}.` : String(error));
  }
}

/** The option that every command has. */
export const formatOption = { format: { type: 'string', default: 'text' } } as const;

/** The value of `--format`, which must be one of those that the command has. */
export function readFormat<Allowed extends Format>(value: string, allowed: readonly Allowed[]): Allowed {
  const found = allowed.find((format) => format === value);
  if (!found) throw new Unusable(`The format is one of ${allowed.join(', ')}, not “${value}”.`);
  return found;
}

/** The one argument of a command; throws with `what` it has to be. */
export function onlyArgument(positionals: readonly string[], what: string): string {
  const [only] = positionals;
  if (only === undefined || positionals.length > 1) throw new Unusable(`Give one ${what}.`);
  return only;
}

/** The options that say as what a connector is submitted: criteria depend on both. */
export const situationOptions = { publisher: { type: 'string' }, state: { type: 'string' } } as const;

const publishers = ['verified', 'independent', 'private'] as const;
const states = ['new', 'update'] as const;

function oneOf<Value extends string>(name: string, value: string | undefined, allowed: readonly Value[]): Value | undefined {
  const found = allowed.find((one) => one === value);
  if (value !== undefined && found === undefined) throw new Unusable(`The ${name} is one of ${allowed.join(', ')}, not “${value}”.`);
  return found;
}

/** The options that say as what a connector is submitted, when their values are ones that there are. */
export function readSituation(options: { readonly publisher?: string | undefined; readonly state?: string | undefined }) {
  return { publisherKind: oneOf('publisher', options.publisher, publishers), state: oneOf('state', options.state, states) };
}

/** The connector as these options say that it is submitted; what they leave out stays as it is. */
export function inSituation(connector: Connector, options: { readonly publisher?: string | undefined; readonly state?: string | undefined }): Connector {
  const { publisherKind = connector.submission.publisherKind, state = connector.submission.state } = readSituation(options);
  return { ...connector, submission: { ...connector.submission, publisherKind, state } };
}

/** The option that sets rules aside: `--mute RULE=REASON`, as often as wanted. */
export const muteOption = { mute: { type: 'string', multiple: true } } as const;

/** Why rules are set aside, by id; throws for a rule that does not exist and for a missing reason. */
export function mutedRules(given: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map(
    given.map((text) => {
      const [id = '', ...rest] = text.split('=');
      const reason = rest.join('=').trim();
      if (!listedRules.some((rule) => rule.id === id)) throw new Unusable(`There is no rule “${id}”; the command “rules” lists them.`);
      if (reason === '') throw new Unusable(`Say why “${id}” is set aside: --mute ${id}="the reason".`);
      return [id, reason];
    }),
  );
}
