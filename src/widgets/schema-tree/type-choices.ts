import type { Visibility } from '../../core/connector/operations-of';

/** Types of schemas, with the empty choice for a schema that leaves its type open. */
export const schemaTypes = [
  { value: '', label: 'any' },
  ...['string', 'integer', 'number', 'boolean', 'array', 'object'].map((value) => ({ value, label: value })),
];

/** Types of parameters outside the body. */
export const parameterTypes = ['string', 'integer', 'number', 'boolean', 'array', 'file'].map((value) => ({ value, label: value }));

const formats: { readonly [type: string]: readonly string[] } = {
  string: ['date-time', 'date', 'date-no-tz', 'byte', 'binary', 'email', 'html', 'password', 'uri', 'uuid'],
  integer: ['int32', 'int64'],
  number: ['float', 'double'],
};

/** The formats that the platform knows for a type, behind the choice of none. Source: connector features, 3.4. */
export const formatChoices = (type: string): readonly { value: string; label: string }[] => [
  { value: '', label: 'None' },
  ...(Object.hasOwn(formats, type) ? (formats[type] ?? []) : []).map((value) => ({ value, label: value })),
];

/** The visibilities of an operation, parameter or schema, behind the choice of none. */
export const visibilityChoices: readonly { readonly value: '' | Exclude<Visibility, 'none'>; readonly label: string }[] = [
  { value: '', label: 'None' },
  { value: 'important', label: 'Important' },
  { value: 'advanced', label: 'Advanced' },
  { value: 'internal', label: 'Internal' },
];
