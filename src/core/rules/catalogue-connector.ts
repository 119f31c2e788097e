import { authApikeyConsistent } from './auth-apikey-consistent/rule';
import { authBasicConsistent } from './auth-basic-consistent/rule';
import { authIndependentNoOauth } from './auth-independent-no-oauth/rule';
import { authOauthConsistent } from './auth-oauth-consistent/rule';
import { authOauthFlowAccessCode } from './auth-oauth-flow-access-code/rule';
import { authTypeSupported } from './auth-type-supported/rule';
import { basepathLeadingSlash } from './basepath-leading-slash/rule';
import { brandColorHex } from './brand-color-hex/rule';
import { brandColorIndependent } from './brand-color-independent/rule';
import { brandColorNotDefault } from './brand-color-not-default/rule';
import { brandColorPresent } from './brand-color-present/rule';
import { capabilitiesPresent } from './capabilities-present/rule';
import { connectionParameterDescription } from './connection-parameter-description/rule';
import { connectionParameterDisplayName } from './connection-parameter-display-name/rule';
import { connectionParameterName } from './connection-parameter-name/rule';
import { connectionParameterSecretType } from './connection-parameter-secret-type/rule';
import { connectionParameterStringBooleans } from './connection-parameter-string-booleans/rule';
import { connectionParameterTooltip } from './connection-parameter-tooltip/rule';
import { connectionParameterType } from './connection-parameter-type/rule';
import { connectionParameterUiDefinition } from './connection-parameter-ui-definition/rule';
import { connectionParametersNotBoth } from './connection-parameters-not-both/rule';
import { connectionParametersPresent } from './connection-parameters-present/rule';
import { connectorStatusValid } from './connector-status-valid/rule';
import { consumesProducesDeclared } from './consumes-produces-declared/rule';
import { contactEmail } from './contact-email/rule';
import { contactName } from './contact-name/rule';
import { contactRequired } from './contact-required/rule';
import { contactUrl } from './contact-url/rule';
import { definitionHasOperation } from './definition-has-operation/rule';
import { definitionMax1mb } from './definition-max-1mb/rule';
import { definitionMax256Operations } from './definition-max-256-operations/rule';
import { definitionMax500000Chars } from './definition-max-500000-chars/rule';
import { descriptionEnglish } from './description-english/rule';
import { descriptionLength30500 } from './description-length-30-500/rule';
import { descriptionNoProductName } from './description-no-product-name/rule';
import { descriptionNoWordApi } from './description-no-word-api/rule';
import { descriptionPunctuated } from './description-punctuated/rule';
import { descriptionRequired } from './description-required/rule';
import { descriptionStatesPurpose } from './description-states-purpose/rule';
import { fileDefinitionName } from './file-definition-name/rule';
import { fileIndentNoTabs } from './file-indent-no-tabs/rule';
import { fileIntro } from './file-intro/rule';
import { fileNoExtras } from './file-no-extras/rule';
import { fileNoTrailingSpace } from './file-no-trailing-space/rule';
import { fileOrder } from './file-order/rule';
import { filePropertiesName } from './file-properties-name/rule';
import { fileReadme } from './file-readme/rule';
import { hostFormat } from './host-format/rule';
import { hostNotIp } from './host-not-ip/rule';
import { hostProduction } from './host-production/rule';
import { hostRequired } from './host-required/rule';
import { iconBackgroundMatchesColor } from './icon-background-matches-color/rule';
import { iconDimensions } from './icon-dimensions/rule';
import { iconFormat } from './icon-format/rule';
import { iconLogoRatio } from './icon-logo-ratio/rule';
import { iconMax1mb } from './icon-max-1mb/rule';
import { iconNoRoundedCorners } from './icon-no-rounded-corners/rule';
import { iconOpaque } from './icon-opaque/rule';
import { iconRequired } from './icon-required/rule';
import { jsdConnectorMetadata } from './jsd-connector-metadata/rule';
import { jsdDeploymentVersion } from './jsd-deployment-version/rule';
import { jsdRequiredTop } from './jsd-required-top/rule';
import { jsdSecurityDefinitions } from './jsd-security-definitions/rule';
import { jsdXMsDocs } from './jsd-x-ms-docs/rule';
import { jsonValid } from './json-valid/rule';
import { jspAad } from './jsp-aad/rule';
import { jspKnownKeys } from './jsp-known-keys/rule';
import { jspOauthSettings } from './jsp-oauth-settings/rule';
import { jspOauth2Generic } from './jsp-oauth2-generic/rule';
import { jspPolicyOptions } from './jsp-policy-options/rule';
import { jspTenantParameter } from './jsp-tenant-parameter/rule';
import { jspUiDefinition } from './jsp-ui-definition/rule';
import { jssSettings } from './jss-settings/rule';
import { metadataCategoriesAllowed } from './metadata-categories-allowed/rule';
import { metadataCategoriesMax2 } from './metadata-categories-max-2/rule';
import { metadataCategoriesRequired } from './metadata-categories-required/rule';
import { metadataNamesKnown } from './metadata-names-known/rule';
import { metadataPrivacyPolicy } from './metadata-privacy-policy/rule';
import { metadataRequired } from './metadata-required/rule';
import { metadataUrlsHttps } from './metadata-urls-https/rule';
import { metadataWebsite } from './metadata-website/rule';
import { mimeTypeSupported } from './mime-type-supported/rule';
import { noOpenapi3Keywords } from './no-openapi-3-keywords/rule';
import { noPlainHttpUrl } from './no-plain-http-url/rule';
import { noTestConnectionInCustom } from './no-test-connection-in-custom/rule';
import { oauthClientIdPlaceholder } from './oauth-client-id-placeholder/rule';
import { oauthIdentityProvider } from './oauth-identity-provider/rule';
import { oauthNoClientSecret } from './oauth-no-client-secret/rule';
import { oauthNotFirstParty } from './oauth-not-first-party/rule';
import { oauthParameterName } from './oauth-parameter-name/rule';
import { oauthRedirectPerConnector } from './oauth-redirect-per-connector/rule';
import { oauthRedirectUrl } from './oauth-redirect-url/rule';
import { oauthRefreshUrl } from './oauth-refresh-url/rule';
import { oauthUrlsHttps } from './oauth-urls-https/rule';
import { packageMultiAuthProperties } from './package-multi-auth-properties/rule';
import { pathDistinguishable } from './path-distinguishable/rule';
import { pathItemNotEmpty } from './path-item-not-empty/rule';
import { pathNoQueryOrFragment } from './path-no-query-or-fragment/rule';
import { pathNoRef } from './path-no-ref/rule';
import { pathNoWildcard } from './path-no-wildcard/rule';
import { pathStartsWithSlash } from './path-starts-with-slash/rule';
import { pathTemplateWellFormed } from './path-template-well-formed/rule';
import { pathUniqueCaseInsensitive } from './path-unique-case-insensitive/rule';
import { policyConnectionParameterExists } from './policy-connection-parameter-exists/rule';
import { policyOperationExists } from './policy-operation-exists/rule';
import { policyRequiredParameters } from './policy-required-parameters/rule';
import { policyTemplateKnown } from './policy-template-known/rule';
import { policyTitle } from './policy-title/rule';
import { publisherAlphanumeric } from './publisher-alphanumeric/rule';
import { publisherEqualsStackOwner } from './publisher-equals-stack-owner/rule';
import { publisherRequired } from './publisher-required/rule';
import { readmeCredentials } from './readme-credentials/rule';
import { readmeDeployment } from './readme-deployment/rule';
import { readmeKnownIssues } from './readme-known-issues/rule';
import { readmeOperations } from './readme-operations/rule';
import { readmeOptionalSections } from './readme-optional-sections/rule';
import { readmePrerequisites } from './readme-prerequisites/rule';
import { readmePublisherSection } from './readme-publisher-section/rule';
import type { Rule } from './rule';
import { schemesHttps } from './schemes-https/rule';
import { schemesNoWebsocket } from './schemes-no-websocket/rule';
import { schemesRequired } from './schemes-required/rule';
import { scriptClass } from './script-class/rule';
import { scriptFileForOperations } from './script-file-for-operations/rule';
import { scriptMax1mb } from './script-max-1mb/rule';
import { scriptNoHttpClient } from './script-no-http-client/rule';
import { scriptOperationsExist } from './script-operations-exist/rule';
import { securityDefinitionsPresent } from './security-definitions-present/rule';
import { securityEmptyArray } from './security-empty-array/rule';
import { securityOauthUrlsHttps } from './security-oauth-urls-https/rule';
import { securityRequirementDefined } from './security-requirement-defined/rule';
import { securityScopeDefined } from './security-scope-defined/rule';
import { securitySingleDefinition } from './security-single-definition/rule';
import { stackOwnerRequired } from './stack-owner-required/rule';
import { supportContact } from './support-contact/rule';
import { swagger20 } from './swagger-2-0/rule';
import { tagsUnique } from './tags-unique/rule';
import { testAccount } from './test-account/rule';
import { titleEndsAlphanumeric } from './title-ends-alphanumeric/rule';
import { titleEnglish } from './title-english/rule';
import { titleIndependentSuffix } from './title-independent-suffix/rule';
import { titleMax30 } from './title-max-30/rule';
import { titleNoApiOrConnector } from './title-no-api-or-connector/rule';
import { titleNoProductName } from './title-no-product-name/rule';
import { titleRequired } from './title-required/rule';
import { topLevelKnownProperties } from './top-level-known-properties/rule';
import { versionRequired } from './version-required/rule';

/** Rules about the connector as a whole: metadata, host, security, icon, policies, script, files. Parts B1 to B4 and B10 to B13 of the reference. */
export const connectorRules: readonly Rule[] = [
  titleRequired,
  titleMax30,
  titleNoApiOrConnector,
  titleNoProductName,
  titleEndsAlphanumeric,
  titleEnglish,
  titleIndependentSuffix,
  descriptionRequired,
  descriptionLength30500,
  descriptionNoProductName,
  descriptionNoWordApi,
  descriptionEnglish,
  descriptionStatesPurpose,
  descriptionPunctuated,
  versionRequired,
  connectorStatusValid,
  contactRequired,
  contactName,
  contactUrl,
  contactEmail,
  metadataRequired,
  metadataWebsite,
  metadataPrivacyPolicy,
  metadataCategoriesRequired,
  metadataCategoriesMax2,
  metadataCategoriesAllowed,
  metadataNamesKnown,
  metadataUrlsHttps,
  jsonValid,
  swagger20,
  noOpenapi3Keywords,
  definitionMax1mb,
  definitionMax500000Chars,
  definitionMax256Operations,
  definitionHasOperation,
  hostRequired,
  hostFormat,
  hostProduction,
  hostNotIp,
  schemesRequired,
  schemesHttps,
  schemesNoWebsocket,
  basepathLeadingSlash,
  consumesProducesDeclared,
  mimeTypeSupported,
  topLevelKnownProperties,
  pathItemNotEmpty,
  pathStartsWithSlash,
  pathNoQueryOrFragment,
  pathNoWildcard,
  pathTemplateWellFormed,
  pathUniqueCaseInsensitive,
  pathDistinguishable,
  pathNoRef,
  noPlainHttpUrl,
  fileIndentNoTabs,
  fileNoTrailingSpace,
  tagsUnique,
  authTypeSupported,
  authOauthFlowAccessCode,
  authIndependentNoOauth,
  securityDefinitionsPresent,
  securitySingleDefinition,
  securityRequirementDefined,
  securityScopeDefined,
  securityEmptyArray,
  securityOauthUrlsHttps,
  authOauthConsistent,
  authBasicConsistent,
  authApikeyConsistent,
  connectionParametersPresent,
  connectionParametersNotBoth,
  connectionParameterName,
  connectionParameterType,
  connectionParameterUiDefinition,
  connectionParameterDisplayName,
  connectionParameterDescription,
  connectionParameterTooltip,
  connectionParameterStringBooleans,
  connectionParameterSecretType,
  oauthParameterName,
  oauthIdentityProvider,
  oauthRedirectPerConnector,
  oauthRedirectUrl,
  oauthRefreshUrl,
  oauthUrlsHttps,
  oauthNoClientSecret,
  oauthClientIdPlaceholder,
  oauthNotFirstParty,
  publisherRequired,
  stackOwnerRequired,
  publisherAlphanumeric,
  publisherEqualsStackOwner,
  capabilitiesPresent,
  brandColorPresent,
  brandColorHex,
  brandColorNotDefault,
  brandColorIndependent,
  iconRequired,
  iconFormat,
  iconDimensions,
  iconLogoRatio,
  iconMax1mb,
  iconOpaque,
  iconBackgroundMatchesColor,
  iconNoRoundedCorners,
  policyTemplateKnown,
  policyTitle,
  policyOperationExists,
  policyConnectionParameterExists,
  policyRequiredParameters,
  scriptClass,
  scriptMax1mb,
  scriptNoHttpClient,
  scriptOperationsExist,
  scriptFileForOperations,
  fileDefinitionName,
  filePropertiesName,
  fileReadme,
  readmePublisherSection,
  readmePrerequisites,
  readmeOperations,
  readmeCredentials,
  readmeKnownIssues,
  readmeDeployment,
  readmeOptionalSections,
  fileIntro,
  fileNoExtras,
  packageMultiAuthProperties,
  supportContact,
  testAccount,
  jsdRequiredTop,
  jsdSecurityDefinitions,
  jsdConnectorMetadata,
  jsdXMsDocs,
  jsdDeploymentVersion,
  jspKnownKeys,
  jspTenantParameter,
  jspUiDefinition,
  jspOauthSettings,
  jspAad,
  jspOauth2Generic,
  jspPolicyOptions,
  noTestConnectionInCustom,
  fileOrder,
  jssSettings,
];
