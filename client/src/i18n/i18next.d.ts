import 'i18next';

// Typed keys: one line for each message file. `t('ui:retry')` that is in no file does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof import('./nl/common.json');
      ui: typeof import('./nl/ui.json');
    };
  }
}
