const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * The id of every criterion of the certification rules reference, by part: A what was asked in 2017, B what is asked today
 * (the layout of the package, part D, is the `package-…` ids of B12), C what follows from the schemas alone.
 */
export const criteria: { readonly [part: string]: readonly string[] } = {
  A: words(`
    seed-saas-scenario seed-auth-type seed-support-contact seed-uptime seed-ownership seed-valid-definition seed-test-no-errors
    seed-operations-tested seed-operation-summary seed-operation-description seed-operation-visibility seed-parameter-summary
    seed-parameter-description seed-parameter-visibility seed-response-summary seed-response-description seed-response-visibility
    seed-friendly-names seed-bundle-openapi seed-bundle-icon seed-icon-white-on-color seed-bundle-brand-color seed-bundle-test-account
    seed-bundle-support-contact seed-nomination seed-tier seed-duration seed-describe seed-security-details seed-build-operations
    seed-test-three-ways
  `),
  B1: words(`
    title-required title-max-30 title-no-api-or-connector title-no-product-name title-ends-alphanumeric title-english title-unique
    title-is-product-or-organisation title-independent-suffix description-required description-length-30-500
    description-no-product-name description-no-word-api description-english description-spelling-grammar description-states-purpose
    description-marketplace-guidelines description-punctuated version-required connector-status-valid
  `),
  B2: words(`
    contact-required contact-name contact-url contact-email metadata-required metadata-website metadata-privacy-policy
    metadata-categories-required metadata-categories-max-2 metadata-categories-allowed metadata-names-known metadata-urls-https
    metadata-nothing-private
  `),
  B3: words(`
    json-valid swagger-2-0 no-openapi-3-keywords definition-max-1mb definition-max-500000-chars definition-max-256-operations
    definition-has-operation host-required host-format host-production host-not-ip schemes-required schemes-https schemes-no-websocket
    basepath-leading-slash consumes-produces-declared mime-type-supported top-level-known-properties path-item-not-empty
    path-starts-with-slash path-no-query-or-fragment path-no-wildcard path-template-well-formed path-unique-case-insensitive
    path-distinguishable path-no-ref no-plain-http-url file-order file-indent-no-tabs file-no-trailing-space tags-unique
  `),
  B4: words(`
    auth-type-supported auth-oauth-flow-access-code auth-no-change-on-update auth-independent-no-oauth security-definitions-present
    security-single-definition security-requirement-defined security-scope-defined security-empty-array security-oauth-urls-https
    auth-oauth-consistent auth-basic-consistent auth-apikey-consistent connection-parameters-present connection-parameters-not-both
    connection-parameter-name connection-parameter-type connection-parameter-ui-definition connection-parameter-display-name
    connection-parameter-description connection-parameter-tooltip connection-parameter-string-booleans connection-parameter-secret-type
    oauth-parameter-name oauth-identity-provider oauth-redirect-per-connector oauth-redirect-url oauth-refresh-url oauth-urls-https
    oauth-no-client-secret oauth-client-id-placeholder oauth-not-first-party publisher-required stack-owner-required
    publisher-alphanumeric publisher-equals-stack-owner capabilities-present no-test-connection-in-custom
  `),
  B5: words(`
    operation-id-required operation-id-unique operation-id-sanitized operation-id-pascal-case operation-id-max-80
    operation-summary-required operation-summary-max-80 operation-summary-no-restricted-characters operation-summary-plain-characters
    operation-summary-ends-alphanumeric operation-summary-sentence-case operation-summary-starts-upper operation-summary-not-identifier
    operation-summary-no-product-name operation-summary-unique operation-description-required operation-description-sentence
    operation-description-differs operation-description-no-url operation-description-no-html operation-description-no-product-name
    operation-description-ascii operation-visibility-stated operation-visibility-valid operation-has-responses
    operation-deprecated-labelled operation-family-revision operation-revision-suffix operation-referenced-ids-exist
    operation-pageable-next-link operation-no-body-in-get operation-schema-total
  `),
  B6: words(`
    parameter-summary-required parameter-description-required parameter-summary-max-80 parameter-summary-plain-characters
    parameter-summary-title-case parameter-description-sentence parameter-description-differs parameter-description-no-url
    parameter-visibility-stated parameter-visibility-valid parameter-internal-required-default parameter-internal-default-required
    parameter-type-required parameter-unique parameter-single-body parameter-path-defined parameter-path-required
    parameter-path-url-encoding parameter-query-no-url-encoding parameter-not-connection-id parameter-no-authorization-header
    parameter-content-type-accept parameter-default-type parameter-array-items parameter-no-multi-collection
    parameter-file-in-form-data parameter-form-data-ascii parameter-form-urlencoded-no-binary parameter-allow-empty-value
    parameter-ref-valid parameter-shared parameter-boolean-typed
  `),
  B7: words(`
    response-success-required response-not-default-only response-default-no-schema response-schema-not-empty response-schema-not-hollow
    response-schema-on-200-or-201 response-single-schema response-description-required response-description-meaningful
    response-errors-documented response-code-valid response-ref-valid response-property-title response-property-description
    response-property-description-not-name response-property-visibility body-property-title body-property-description
    body-property-internal-required-default body-property-internal-default-required body-schema-not-empty no-empty-title
    no-empty-description schema-array-items schema-required-defined schema-required-on-object schema-required-not-readonly
    schema-ref-valid schema-ref-no-siblings schema-no-reference-loop schema-max-512-per-body schema-max-depth schema-type-single
    schema-format-known schema-file-type-position schema-enum-valid schema-enum-values-valid schema-numeric-bounds schema-discriminator
    schema-dictionary-editor schema-filter-functions schema-one-of-required-properties definitions-used
  `),
  B8: words(`
    trigger-value-valid trigger-summary-when trigger-description-form trigger-hint webhook-notification-content webhook-content-schema
    webhook-notification-url webhook-notification-url-in-body webhook-notification-url-internal webhook-notification-url-required
    webhook-notification-url-string webhook-single webhook-delete-operation webhook-location-header webhook-subscribe-fetch-consistent
    notification-extension-position polling-get polling-batch polling-policy polling-internal-parameters
  `),
  B9: words(`
    dynamic-operation-exists dynamic-required-parameters dynamic-parameter-reference-exists dynamic-source-not-internal
    dynamic-collection-is-array dynamic-value-path-exists dynamic-value-path-stated dynamic-list-beside-values
    dynamic-values-beside-list dynamic-properties-beside-schema dynamic-not-on-body-parameter dynamic-tree-for-file-picker
    dynamic-target-internal
  `),
  B10: words(`
    brand-color-present brand-color-hex brand-color-not-default brand-color-independent icon-required icon-format icon-dimensions
    icon-logo-ratio icon-max-1mb icon-opaque icon-background-matches-color icon-no-rounded-corners icon-unique icon-white-logo
  `),
  B11: words(`
    policy-template-known policy-title policy-operation-exists policy-required-parameters policy-not-empty-on-export script-class
    script-max-1mb script-run-time script-no-http-client script-operations-exist script-file-for-operations
  `),
  B12: words(`
    file-definition-name file-properties-name file-readme readme-publisher-section readme-prerequisites readme-operations
    readme-credentials readme-known-issues readme-deployment readme-complete readme-optional-sections file-intro file-settings
    file-no-extras folder-one-per-connector pr-template-complete pr-independent-evidence package-outer-root package-inner-root
    package-assets package-solution-manifest package-connector-solution package-flow-solution package-plugin-solution
    package-solution-unmanaged package-connector-folder-content package-multi-auth-properties package-no-malware package-sas-uri
    package-in-sync
  `),
  B13: words(`
    publisher-owns-service scenario-fits service-uptime-99-9 support-contact test-account oauth-credentials-for-review
    redirect-urls-registered each-operation-tested no-runtime-or-schema-errors tested-in-products validator-run solution-checker-clean
    agreements-signed connector-does-not-exist independent-identity same-publisher-for-updates premium-tier
  `),
  B14: words(`
    text-friendly-names text-english text-spelling text-no-camel-case text-no-composite-strings text-abbreviations-upper-case
    text-not-copied text-no-urls text-ascii text-no-product-names text-no-secrets text-responsible-ai
  `),
  B15: words(`
    update-no-new-offer update-operation-kept update-input-kept update-output-kept update-connection-kept update-tier
    update-version-operations update-minor agent-extensions-allowed
  `),
  C: words(`
    schema-definition-valid schema-properties-valid jsd-required-top jsd-no-unknown-x-ms jsd-ref-locations jsd-response-codes
    jsd-response-description jsd-parameter-shape jsd-url-encoding-position jsd-collection-format jsd-schemes jsd-format jsd-visibility
    jsd-security-definitions jsd-connector-metadata jsd-x-ms-docs jsd-deployment-version jsd-api-annotation jsd-pageable
    jsd-enum-values jsd-dynamic-values jsd-dynamic-parameters jsd-trigger-metadata jsd-notification-content-position
    jsd-operation-context jsd-file-picker jsd-media-kind jsp-required jsp-known-keys jsp-tenant-parameter jsp-ui-definition
    jsp-oauth-settings jsp-aad jsp-oauth2-generic jsp-policy-parameters jsp-policy-options jss-settings
  `),
};

/** The names that the official validator gives its rules, as far as the reference knows them. People search for these. */
export const validatorNames: readonly string[] = words(`
  RequiredPropertyMissing RequiredValueEmpty FieldLengthExceeded ValueContainsRestrictedWords ValueMustEndWithAlphanumeric
  ValueMustBeInEnglish FieldLengthNotInRange ProductionStatusOnBetaService OperationStatusAheadOfConnector UrlNotValid
  ContactEmailNotValid ConnectorMetadataPropertiesMissing TooManyConnectorCategories InvalidConnectorCategory
  SpecificationVersionIncorrect SwaggerKeywordNotSupported TotalOperationsCountExceedsMaxAllowed HostNameNotValid SchemesArrayEmpty
  SchemeNotValid SchemeNotSupported BasePathNotValid ConsumesMissing MimeTypeNotValid MimeTypeNotSupported
  MimeTypeNotCompatibleWithRequestContentSchemaType AdditionalPropertyNotAllowed ExtensionNameNotValid OperationPathMustStartWithSlash
  OperationPathMayNotContainQueryOrFragment OperationPathContainsUnsupportedCharacters OperationPathTemplateNotValid
  OperationPathVariablesContainDefaults PathRedefined DuplicateOperationPath PartialDuplicateOperationPath PathItemRefNotSuppored
  TagRedefined ArrayDuplicateValue SecuritySchemePropertyRequired SecuritySchemePropertyNotValid SecurityRequirementMustBeDefined
  SecurityRequirementMustHaveEmptyValue SecurityRequirementMustHaveValue OAuthSecurityRequirementValueMustBeScopeName OperationIdRequired OperationIdNotUnique OperationIdSanitized
  OperationIdTooLong OperationSummaryTooLong RestrictedCharactersInSummary JsonValueNotInEnum OperationMustHaveResponse
  OperationRevisionEmpty OperationFamilyHasDuplicateRevisions OperationFamilyHasManyEmptyRevisions
  OperationFamilyHasManyActiveOperations OperationFamilyHasManyActiveProductionOperations
  ApiAnnotationExtensionReplacementInfoForNonDeprecatedOperations ApiAnnotationExtensionReplacementInfoMissingApiProperty
  ApiAnnotationExtensionReplacementInfoMissingOperationIdProperty OperationIdShouldEndWithRevision OperationIdNotFound
  InvalidNextLinkNameValue BodyOrFormDataParameterInFetchOperationNotAllowed OperationSchemaCountExceedsMaxAllowed
  TotalSchemaCountExceedsMaxAllowed PropertyMustBeRequired InternalPropertyWithDefaultOptional BodyParameterSchemaRequired
  BodyParameterPropertyNotValid NonBodyParameterSchemaNotValid OperationParametersContainDuplicateParameter
  OperationParametersAreNotUnique PathParametersContainDuplicateParameter OperationParametersContainMultipleBodyParameters
  PathParametersContainMultipleBodyParameters ParameterListContainsFormDataAndBody OperationMissingPathParameter
  PathParameterNotDefinedInTemplate PathParameterMustBeRequired PathParameterMissingEncoding QueryParameterEncodingNotSupported
  ConnectionIdParameterNotAllowed ReservedParameterIsUsed DefaultValueMustMatchType ArrayHasNoItems CollectionFormatValueNotSupported
  FileParameterMustBeInFormData InvalidFormDataParameterName StringBinaryNotSupportedForFormUrlEncoded InvalidStringBinaryProperty
  AllowEmptyValueOnlyValidForQueryFormData ParameterReferenceNotFound ParameterReferenceNotValid ParameterRefLoopNotAllowed
  OperationShouldHaveSuccessfulResponse DefaultResponseHasSchema SchemaDefinitionSetIncorrectly OperationHasManyResponsesWithSchema
  ResponseMustBeDefaultOrHttpStatusCode ResponseHeadersAreNotUnique ResponseExampleMustBeProducedByOperation ResponseReferenceNotFound
  ResponseReferenceNotValid ResponseRefLoopNotAllowed RequiredPropertyDefinitionMissing RequiredPropertyArrayEmpty
  RequiredPropertyNotOnObject RequiredReadOnlyPropertyNotAllowedAsInput SchemaReferenceNotFound SchemaReferenceNotValid
  JsonPointerNotValid AdditionalPropertyNotAllowedAdjacentToRef RequiredLoopInSchemaNotAllowed SchemaRefLoopNotAllowed
  BodySchemaCountExceedsMaxAllowed SchemaTooDeep JsonTypeIncorrect UnrecognizedTypeFormat SchemaTypeFileNotValid
  EnumMustContainAtLeastOneElement InvalidEnumValue MissingEnumValuesDisplayName InvalidEnumValuesExtensionValue
  DuplicateEnumValuesInExtension MinimumShouldBeLessThanOrEqualToMaximum ExclusiveMaximumRequiresMaximum
  ExclusiveMinimumRequiresMinimum MinLengthShouldBeLessThanOrEqualToMaxLength MinItemsShouldBeLessThanOrEqualToMaxItems
  MaxLengthMustBeGreaterThanOrEqualToZero MinLengthMustBeGreaterThanOrEqualToZero MaxItemsMustBeGreaterThanOrEqualToZero
  MinItemsMustBeGreaterThanOrEqualToZero MaxPropertiesMustBeGreaterThanOrEqualToZero MinPropertiesMustBeGreaterThanOrEqualToZero
  MultipleOfMustBeGreaterThanZero PatternShouldBeValidRegularExpression DiscriminatorMustBeARequiredStringProperty
  InvalidCustomEditorExtensionDictionaryValue FilterFunctionsPropertyEmpty FilterFunctionsPropertyHasDuplicates
  FilterFunctionsPropertyInInputSchema FilterFunctionsPropertyInvalidValue OneOfPropertiesRequired
  OperationMustHaveNotificationContentExtension WebhookOperationsMissingNotificationUrlProperty NotificationUrlNotAllowedInThisPosition
  NotificationUrlNotInternal NotificationUrlNotRequired NotificationUrlNotString ParamtersWithSameNameMustHaveSameTypeAndVisibility
  NotificationExtensionSupportedForTriggerOnly NotificationExtensionNotSupportedInWebhookOperation NotificationOperationMustBeWebhook
  OperationMissingRequiredProperty OperationParameterNameNotFound OperationParameterNameIsAmbiguous OperationParameterRequiredMismatch
  OperationParameterTypeMismatch OperationParameterStaticTypeMismatch SourcePropertyInternal InvokedOperationShouldProduceArray
  InvokedOperationShouldProduceProperty DynamicListExtensionRequiredForAmbiguousReferences
  DynamicListExtensionRequiredForNonParameterReferences DynamicPropertiesExtensionRequiredForAmbiguousReferences
  DynamicPropertiesExtensionRequiredForNonParameterReferences DynamicPropertiesExtensionRequiredForPropertiesValuePath
  DynamicPropertiesItemValuePathMismatch DynamicExtensionDefinitionNotAllowedInParameter DynamicTreeExtensionMissing
  SelectedItemValuePathNotAllowedInThisPosition
`);

const inSolutions = 'looks into the solutions of the package, which are no part of the connector itself: what packs them holds itself to it';
const informs = 'informs and asks nothing';

/** Why a criterion is neither a rule nor an attestation. */
export const notChecked: { readonly [id: string]: string } = {
  'seed-tier': informs,
  'seed-duration': informs,
  'premium-tier': informs,
  'update-tier': informs,
  'parameter-content-type-accept': 'allows something and forbids nothing',
  'parameter-shared': 'a hint about reuse; comparing every parameter with every other would make each edit ask the whole connector',
  'policy-not-empty-on-export': 'concerns what is written, not what is edited: an export writes no file for an empty list',
  'package-outer-root': inSolutions,
  'package-inner-root': inSolutions,
  'package-assets': inSolutions,
  'package-solution-manifest': inSolutions,
  'package-connector-solution': inSolutions,
  'package-flow-solution': inSolutions,
  'package-plugin-solution': inSolutions,
  'package-solution-unmanaged': inSolutions,
  'package-connector-folder-content': inSolutions,
  'package-in-sync': inSolutions,
  'update-minor': 'tells how long the review of an update takes, and asks nothing: the comparison with the published version says it',
};

/** Rules that are no criterion of the reference but follow from how the platform works, with the reason. */
export const ownRules: { readonly [id: string]: string } = {
  'policy-connection-parameter-exists': 'a policy that names a connection parameter which does not exist fails at run time',
};
