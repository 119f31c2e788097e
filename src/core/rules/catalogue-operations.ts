import { bodyPropertyDescription } from './body-property-description/rule';
import { bodyPropertyInternalDefaultRequired } from './body-property-internal-default-required/rule';
import { bodyPropertyInternalRequiredDefault } from './body-property-internal-required-default/rule';
import { bodyPropertyTitle } from './body-property-title/rule';
import { bodySchemaNotEmpty } from './body-schema-not-empty/rule';
import { definitionsUsed } from './definitions-used/rule';
import { dynamicCollectionIsArray } from './dynamic-collection-is-array/rule';
import { dynamicListBesideValues } from './dynamic-list-beside-values/rule';
import { dynamicNotOnBodyParameter } from './dynamic-not-on-body-parameter/rule';
import { dynamicOperationExists } from './dynamic-operation-exists/rule';
import { dynamicParameterReferenceExists } from './dynamic-parameter-reference-exists/rule';
import { dynamicPropertiesBesideSchema } from './dynamic-properties-beside-schema/rule';
import { dynamicRequiredParameters } from './dynamic-required-parameters/rule';
import { dynamicSourceNotInternal } from './dynamic-source-not-internal/rule';
import { dynamicTargetInternal } from './dynamic-target-internal/rule';
import { dynamicTreeForFilePicker } from './dynamic-tree-for-file-picker/rule';
import { dynamicValuePathExists } from './dynamic-value-path-exists/rule';
import { dynamicValuePathStated } from './dynamic-value-path-stated/rule';
import { dynamicValuesBesideList } from './dynamic-values-beside-list/rule';
import { jsdApiAnnotation } from './jsd-api-annotation/rule';
import { jsdDynamicParameters } from './jsd-dynamic-parameters/rule';
import { jsdFilePicker } from './jsd-file-picker/rule';
import { jsdMediaKind } from './jsd-media-kind/rule';
import { jsdNoUnknownXMs } from './jsd-no-unknown-x-ms/rule';
import { jsdOperationContext } from './jsd-operation-context/rule';
import { jsdTriggerMetadata } from './jsd-trigger-metadata/rule';
import { noEmptyDescription } from './no-empty-description/rule';
import { noEmptyTitle } from './no-empty-title/rule';
import { notificationExtensionPosition } from './notification-extension-position/rule';
import { operationDeprecatedLabelled } from './operation-deprecated-labelled/rule';
import { operationDescriptionAscii } from './operation-description-ascii/rule';
import { operationDescriptionDiffers } from './operation-description-differs/rule';
import { operationDescriptionNoHtml } from './operation-description-no-html/rule';
import { operationDescriptionNoProductName } from './operation-description-no-product-name/rule';
import { operationDescriptionNoUrl } from './operation-description-no-url/rule';
import { operationDescriptionRequired } from './operation-description-required/rule';
import { operationDescriptionSentence } from './operation-description-sentence/rule';
import { operationFamilyRevision } from './operation-family-revision/rule';
import { operationHasResponses } from './operation-has-responses/rule';
import { operationIdMax80 } from './operation-id-max-80/rule';
import { operationIdPascalCase } from './operation-id-pascal-case/rule';
import { operationIdRequired } from './operation-id-required/rule';
import { operationIdSanitized } from './operation-id-sanitized/rule';
import { operationIdUnique } from './operation-id-unique/rule';
import { operationNoBodyInGet } from './operation-no-body-in-get/rule';
import { operationPageableNextLink } from './operation-pageable-next-link/rule';
import { operationReferencedIdsExist } from './operation-referenced-ids-exist/rule';
import { operationRevisionSuffix } from './operation-revision-suffix/rule';
import { operationSchemaTotal } from './operation-schema-total/rule';
import { operationSummaryEndsAlphanumeric } from './operation-summary-ends-alphanumeric/rule';
import { operationSummaryMax80 } from './operation-summary-max-80/rule';
import { operationSummaryNoProductName } from './operation-summary-no-product-name/rule';
import { operationSummaryNoRestrictedCharacters } from './operation-summary-no-restricted-characters/rule';
import { operationSummaryNotIdentifier } from './operation-summary-not-identifier/rule';
import { operationSummaryPlainCharacters } from './operation-summary-plain-characters/rule';
import { operationSummaryRequired } from './operation-summary-required/rule';
import { operationSummarySentenceCase } from './operation-summary-sentence-case/rule';
import { operationSummaryStartsUpper } from './operation-summary-starts-upper/rule';
import { operationSummaryUnique } from './operation-summary-unique/rule';
import { operationVisibilityStated } from './operation-visibility-stated/rule';
import { operationVisibilityValid } from './operation-visibility-valid/rule';
import { parameterAllowEmptyValue } from './parameter-allow-empty-value/rule';
import { parameterArrayItems } from './parameter-array-items/rule';
import { parameterBooleanTyped } from './parameter-boolean-typed/rule';
import { parameterDefaultType } from './parameter-default-type/rule';
import { parameterDescriptionDiffers } from './parameter-description-differs/rule';
import { parameterDescriptionNoUrl } from './parameter-description-no-url/rule';
import { parameterDescriptionRequired } from './parameter-description-required/rule';
import { parameterDescriptionSentence } from './parameter-description-sentence/rule';
import { parameterFileInFormData } from './parameter-file-in-form-data/rule';
import { parameterFormDataAscii } from './parameter-form-data-ascii/rule';
import { parameterFormUrlencodedNoBinary } from './parameter-form-urlencoded-no-binary/rule';
import { parameterInternalDefaultRequired } from './parameter-internal-default-required/rule';
import { parameterInternalRequiredDefault } from './parameter-internal-required-default/rule';
import { parameterNoAuthorizationHeader } from './parameter-no-authorization-header/rule';
import { parameterNoMultiCollection } from './parameter-no-multi-collection/rule';
import { parameterNotConnectionId } from './parameter-not-connection-id/rule';
import { parameterPathDefined } from './parameter-path-defined/rule';
import { parameterPathRequired } from './parameter-path-required/rule';
import { parameterPathUrlEncoding } from './parameter-path-url-encoding/rule';
import { parameterQueryNoUrlEncoding } from './parameter-query-no-url-encoding/rule';
import { parameterRefValid } from './parameter-ref-valid/rule';
import { parameterSingleBody } from './parameter-single-body/rule';
import { parameterSummaryMax80 } from './parameter-summary-max-80/rule';
import { parameterSummaryPlainCharacters } from './parameter-summary-plain-characters/rule';
import { parameterSummaryRequired } from './parameter-summary-required/rule';
import { parameterSummaryTitleCase } from './parameter-summary-title-case/rule';
import { parameterTypeRequired } from './parameter-type-required/rule';
import { parameterUnique } from './parameter-unique/rule';
import { parameterVisibilityStated } from './parameter-visibility-stated/rule';
import { parameterVisibilityValid } from './parameter-visibility-valid/rule';
import { pollingBatch } from './polling-batch/rule';
import { pollingGet } from './polling-get/rule';
import { pollingInternalParameters } from './polling-internal-parameters/rule';
import { pollingPolicy } from './polling-policy/rule';
import { responseCodeValid } from './response-code-valid/rule';
import { responseDefaultNoSchema } from './response-default-no-schema/rule';
import { responseDescriptionMeaningful } from './response-description-meaningful/rule';
import { responseDescriptionRequired } from './response-description-required/rule';
import { responseErrorsDocumented } from './response-errors-documented/rule';
import { responseNotDefaultOnly } from './response-not-default-only/rule';
import { responsePropertyDescriptionNotName } from './response-property-description-not-name/rule';
import { responsePropertyDescription } from './response-property-description/rule';
import { responsePropertyTitle } from './response-property-title/rule';
import { responsePropertyVisibility } from './response-property-visibility/rule';
import { responseRefValid } from './response-ref-valid/rule';
import { responseSchemaNotEmpty } from './response-schema-not-empty/rule';
import { responseSchemaNotHollow } from './response-schema-not-hollow/rule';
import { responseSchemaOn200Or201 } from './response-schema-on-200-or-201/rule';
import { responseSingleSchema } from './response-single-schema/rule';
import { responseSuccessRequired } from './response-success-required/rule';
import type { Rule } from './rule';
import { schemaArrayItems } from './schema-array-items/rule';
import { schemaDefinitionValid } from './schema-definition-valid/rule';
import { schemaDictionaryEditor } from './schema-dictionary-editor/rule';
import { schemaDiscriminator } from './schema-discriminator/rule';
import { schemaEnumValid } from './schema-enum-valid/rule';
import { schemaEnumValuesValid } from './schema-enum-values-valid/rule';
import { schemaFileTypePosition } from './schema-file-type-position/rule';
import { schemaFilterFunctions } from './schema-filter-functions/rule';
import { schemaFormatKnown } from './schema-format-known/rule';
import { schemaMax512PerBody } from './schema-max-512-per-body/rule';
import { schemaMaxDepth } from './schema-max-depth/rule';
import { schemaNoReferenceLoop } from './schema-no-reference-loop/rule';
import { schemaNumericBounds } from './schema-numeric-bounds/rule';
import { schemaOneOfRequiredProperties } from './schema-one-of-required-properties/rule';
import { schemaRefNoSiblings } from './schema-ref-no-siblings/rule';
import { schemaRefValid } from './schema-ref-valid/rule';
import { schemaRequiredDefined } from './schema-required-defined/rule';
import { schemaRequiredNotReadonly } from './schema-required-not-readonly/rule';
import { schemaRequiredOnObject } from './schema-required-on-object/rule';
import { schemaTypeSingle } from './schema-type-single/rule';
import { textAbbreviationsUpperCase } from './text-abbreviations-upper-case/rule';
import { textEnglish } from './text-english/rule';
import { textNoSecrets } from './text-no-secrets/rule';
import { triggerDescriptionForm } from './trigger-description-form/rule';
import { triggerHint } from './trigger-hint/rule';
import { triggerSummaryWhen } from './trigger-summary-when/rule';
import { triggerValueValid } from './trigger-value-valid/rule';
import { webhookContentSchema } from './webhook-content-schema/rule';
import { webhookDeleteOperation } from './webhook-delete-operation/rule';
import { webhookLocationHeader } from './webhook-location-header/rule';
import { webhookNotificationContent } from './webhook-notification-content/rule';
import { webhookNotificationUrlInBody } from './webhook-notification-url-in-body/rule';
import { webhookNotificationUrlInternal } from './webhook-notification-url-internal/rule';
import { webhookNotificationUrlRequired } from './webhook-notification-url-required/rule';
import { webhookNotificationUrlString } from './webhook-notification-url-string/rule';
import { webhookNotificationUrl } from './webhook-notification-url/rule';
import { webhookSingle } from './webhook-single/rule';
import { webhookSubscribeFetchConsistent } from './webhook-subscribe-fetch-consistent/rule';

/** Rules about operations and what they are made of: parameters, schemas, responses, triggers, dynamic values, texts. Parts B5 to B9 and B14 of the reference. */
export const operationRules: readonly Rule[] = [
  operationIdRequired,
  operationIdUnique,
  operationIdSanitized,
  operationIdPascalCase,
  operationIdMax80,
  operationSummaryRequired,
  operationSummaryMax80,
  operationSummaryNoRestrictedCharacters,
  operationSummaryPlainCharacters,
  operationSummaryEndsAlphanumeric,
  operationSummarySentenceCase,
  operationSummaryStartsUpper,
  operationSummaryNotIdentifier,
  operationSummaryNoProductName,
  operationSummaryUnique,
  operationDescriptionRequired,
  operationDescriptionSentence,
  operationDescriptionDiffers,
  operationDescriptionNoUrl,
  operationDescriptionNoHtml,
  operationDescriptionNoProductName,
  operationDescriptionAscii,
  operationVisibilityStated,
  operationVisibilityValid,
  operationHasResponses,
  operationDeprecatedLabelled,
  operationFamilyRevision,
  operationRevisionSuffix,
  operationReferencedIdsExist,
  operationPageableNextLink,
  operationNoBodyInGet,
  operationSchemaTotal,
  parameterSummaryRequired,
  parameterDescriptionRequired,
  parameterSummaryMax80,
  parameterSummaryPlainCharacters,
  parameterSummaryTitleCase,
  parameterDescriptionSentence,
  parameterDescriptionDiffers,
  parameterDescriptionNoUrl,
  parameterVisibilityStated,
  parameterVisibilityValid,
  parameterInternalRequiredDefault,
  parameterInternalDefaultRequired,
  parameterTypeRequired,
  parameterUnique,
  parameterSingleBody,
  parameterPathDefined,
  parameterPathRequired,
  parameterPathUrlEncoding,
  parameterQueryNoUrlEncoding,
  parameterNotConnectionId,
  parameterNoAuthorizationHeader,
  parameterDefaultType,
  parameterArrayItems,
  parameterNoMultiCollection,
  parameterFileInFormData,
  parameterFormDataAscii,
  parameterFormUrlencodedNoBinary,
  parameterAllowEmptyValue,
  parameterRefValid,
  parameterBooleanTyped,
  responseSuccessRequired,
  responseNotDefaultOnly,
  responseDefaultNoSchema,
  responseSchemaNotEmpty,
  responseSchemaNotHollow,
  responseSchemaOn200Or201,
  responseSingleSchema,
  responseDescriptionRequired,
  responseDescriptionMeaningful,
  responseErrorsDocumented,
  responseCodeValid,
  responseRefValid,
  responsePropertyTitle,
  responsePropertyDescription,
  responsePropertyDescriptionNotName,
  responsePropertyVisibility,
  bodyPropertyTitle,
  bodyPropertyDescription,
  bodyPropertyInternalRequiredDefault,
  bodyPropertyInternalDefaultRequired,
  bodySchemaNotEmpty,
  noEmptyTitle,
  noEmptyDescription,
  schemaArrayItems,
  schemaRequiredDefined,
  schemaRequiredOnObject,
  schemaRequiredNotReadonly,
  schemaRefValid,
  schemaRefNoSiblings,
  schemaNoReferenceLoop,
  schemaMax512PerBody,
  schemaMaxDepth,
  schemaTypeSingle,
  schemaFormatKnown,
  schemaFileTypePosition,
  schemaEnumValid,
  schemaEnumValuesValid,
  schemaNumericBounds,
  schemaDiscriminator,
  schemaDictionaryEditor,
  schemaFilterFunctions,
  schemaOneOfRequiredProperties,
  definitionsUsed,
  triggerValueValid,
  triggerSummaryWhen,
  triggerDescriptionForm,
  triggerHint,
  webhookNotificationContent,
  webhookContentSchema,
  webhookNotificationUrl,
  webhookNotificationUrlInBody,
  webhookNotificationUrlInternal,
  webhookNotificationUrlRequired,
  webhookNotificationUrlString,
  webhookSingle,
  webhookDeleteOperation,
  webhookLocationHeader,
  webhookSubscribeFetchConsistent,
  notificationExtensionPosition,
  pollingGet,
  pollingBatch,
  pollingPolicy,
  pollingInternalParameters,
  dynamicOperationExists,
  dynamicRequiredParameters,
  dynamicParameterReferenceExists,
  dynamicSourceNotInternal,
  dynamicCollectionIsArray,
  dynamicValuePathExists,
  dynamicValuePathStated,
  dynamicListBesideValues,
  dynamicValuesBesideList,
  dynamicPropertiesBesideSchema,
  dynamicNotOnBodyParameter,
  dynamicTreeForFilePicker,
  dynamicTargetInternal,
  textEnglish,
  textAbbreviationsUpperCase,
  textNoSecrets,
  schemaDefinitionValid,
  jsdNoUnknownXMs,
  jsdApiAnnotation,
  jsdDynamicParameters,
  jsdTriggerMetadata,
  jsdOperationContext,
  jsdFilePicker,
  jsdMediaKind,
];
