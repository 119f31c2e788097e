import type { OutputFile } from '../exporter';
import type { SolutionIdentity } from './solution-identity';
import { element, xmlBytes, type XmlElement } from './xml';

/** A component of a solution, as `solution.xml` lists it. Types: 29 flow, 372 connector, 380 environment variable definition. */
export interface RootComponent {
  readonly type: 29 | 372 | 380;
  readonly id?: string;
  readonly schemaName?: string;
}

export const language = '1033';
const instance = { 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' };
/** The outermost element of the XML files of a solution. */
export const root = (content: readonly XmlElement[], attributes: XmlElement['attributes'] = {}): XmlElement => element('ImportExportXml', content, { ...attributes, ...instance });

const nil = (name: string): XmlElement => element(name, '', { 'xsi:nil': 'true' });
const titled = (text: string): XmlElement => element('LocalizedNames', [element('LocalizedName', undefined, { description: text, languagecode: language })]);

const addressFields = [
  ...['City', 'County', 'Country', 'Fax', 'FreightTermsCode', 'ImportSequenceNumber', 'Latitude', 'Line1', 'Line2', 'Line3', 'Longitude', 'Name', 'PostalCode'],
  ...['PostOfficeBox', 'PrimaryContactName', 'ShippingMethodCode', 'StateOrProvince', 'Telephone1', 'Telephone2', 'Telephone3', 'TimeZoneRuleVersionNumber'],
  ...['UPSZone', 'UTCOffset', 'UTCConversionTimeZoneCode'],
];

/** The two empty addresses that every export has: the fields that custom publishers show as 1 included. */
const address = (number: number): XmlElement =>
  element('Address', [
    element('AddressNumber', String(number)),
    element('AddressTypeCode', '1'),
    ...addressFields.map((name) => (name === 'ShippingMethodCode' ? element(name, '1') : nil(name))),
  ]);

const component = ({ type, id, schemaName }: RootComponent): XmlElement =>
  element('RootComponent', undefined, { type: String(type), ...(id && { id: `{${id}}` }), ...(schemaName && { schemaName }), behavior: '0' });

/** What a solution is called: the connector's own, or one that brings flows beside it. */
export interface SolutionTitle {
  readonly uniqueName: string;
  readonly title: string;
}

/** `solution.xml` of an unmanaged solution. Source: submission package reference, 3.4. */
export function solutionManifest({ version, publisher }: SolutionIdentity, { uniqueName, title }: SolutionTitle, components: readonly RootComponent[]): OutputFile {
  const manifest = element('SolutionManifest', [
    element('UniqueName', uniqueName),
    titled(title),
    element('Descriptions'),
    element('Version', version),
    element('Managed', '0'),
    element('Publisher', [
      element('UniqueName', publisher.name),
      titled(publisher.title),
      element('Descriptions'),
      nil('EMailAddress'),
      nil('SupportingWebsiteUrl'),
      element('CustomizationPrefix', publisher.prefix),
      element('CustomizationOptionValuePrefix', String(publisher.optionValuePrefix)),
      element('Addresses', [address(1), address(2)]),
    ]),
    element('RootComponents', components.toSorted((one, other) => one.type - other.type).map(component)),
    element('MissingDependencies'),
  ]);
  return { name: 'solution.xml', bytes: xmlBytes(root([manifest], { version: '9.2.26044.135', SolutionPackageVersion: '9.2', languagecode: language, generatedBy: 'CrmLive' })) };
}

/** `[Content_Types].xml` with a default for every extension that occurs. Source: submission package reference, 3.3. */
export function contentTypes(names: readonly string[], always: readonly string[] = []): OutputFile {
  const extensions = new Map([...always, ...names.map((name) => name.slice(name.lastIndexOf('.') + 1))].map((extension) => [extension.toLowerCase(), extension]));
  const defaults = Array.from(extensions.values(), (extension) => `<Default Extension="${extension}" ContentType="application/octet-stream" />`);
  const text = `\uFEFF<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}</Types>`;
  return { name: '[Content_Types].xml', bytes: new TextEncoder().encode(text) };
}
