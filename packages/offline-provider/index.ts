export { type ChooseProvider, type ChosenProvider, chooseProvider } from './src/choose-provider.ts';
export { type InstalledProvider, installOfflineProvider } from './src/install.ts';
export { PROVIDER_VERSION } from './src/provider-schema.ts';
