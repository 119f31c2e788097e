import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/description': 'Books berths in a harbour from Power Automate.' },
    { '/definition/info/description': 'Brings the berths of a harbour into Dataverse tables.' },
  ],
};
