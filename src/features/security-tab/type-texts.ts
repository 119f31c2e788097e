import type { ParameterType } from '../../core/connector/connection-parameter';

/** What the types of connection parameters are called. */
export const typeTexts: { readonly [type in ParameterType]: { readonly short: string; readonly long: string } } = {
  string: { short: 'text', long: 'Text (string)' },
  securestring: { short: 'secret', long: 'Secret text (securestring)' },
  int: { short: 'number', long: 'Whole number (int)' },
  bool: { short: 'yes or no', long: 'Yes or no (bool)' },
  oauthSetting: { short: 'OAuth sign-in', long: 'OAuth sign-in (oauthSetting)' },
  gatewaySetting: { short: 'gateway', long: 'On-premises data gateway (gatewaySetting)' },
};
