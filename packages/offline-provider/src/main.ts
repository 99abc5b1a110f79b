import { createProvider } from './provider.ts';
import { PROVIDER_VERSION } from './provider-schema.ts';
import { isStartedByTerraform, servePlugin } from './transport/plugin.ts';

if (isStartedByTerraform(process.env)) servePlugin(createProvider(process.env), process.env);
else {
  process.stderr.write(
    `Offline provider (loopback only): a stand-in for the Terraform provider honeycombio/honeycombio ${PROVIDER_VERSION}.\nTerraform starts it; it does nothing when it is started by hand.\n`,
  );
  process.exitCode = 1;
}
