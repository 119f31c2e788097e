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
import { parameterDescriptionRequired } from './parameter-description-required/rule';
import { parameterSummaryRequired } from './parameter-summary-required/rule';
import { parameterVisibilityStated } from './parameter-visibility-stated/rule';
import { responsePropertyDescription } from './response-property-description/rule';
import { responsePropertyTitle } from './response-property-title/rule';
import { responsePropertyVisibility } from './response-property-visibility/rule';
import type { Rule } from './rule';

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
  parameterSummaryRequired,
  parameterDescriptionRequired,
  parameterVisibilityStated,
  responsePropertyTitle,
  responsePropertyDescription,
  responsePropertyVisibility,
];
