import 'i18next';
import type common from './nl/common.json';
import type toegang from './nl/toegang.json';
import type ui from './nl/ui.json';

// Typed keys: one line for each message file. `t('ui:retry')` that is in no file does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { common: typeof common; toegang: typeof toegang; ui: typeof ui };
  }
}
