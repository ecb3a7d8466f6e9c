// The texts of pages in the languages of the interface.
import en from './messages/en.json' with { type: 'json' };
import et from './messages/et.json' with { type: 'json' };
import fi from './messages/fi.json' with { type: 'json' };
import lt from './messages/lt.json' with { type: 'json' };
import sv from './messages/sv.json' with { type: 'json' };

export const pageMessages = { en, fi, sv, lt, et };
