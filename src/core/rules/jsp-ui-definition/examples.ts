import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/api_key/uiDefinition/toolTip': 'Find it in the settings' },
    { '/properties/properties/connectionParameters/api_key/uiDefinition/constraints/mandatory': 'true' },
    { '/properties/properties/connectionParameters/api_key/uiDefinition/constraints/tabIndex': '2' },
  ],
};
