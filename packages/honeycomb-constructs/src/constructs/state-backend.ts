import { CloudBackend, GcsBackend, HttpBackend, LocalBackend, NamedCloudWorkspace, S3Backend } from 'cdktf';
import type { Construct } from 'constructs';

/**
 * Where Terraform keeps a stack's state. Credentials are never here: each backend reads its own environment variables
 * (`AWS_…`, `GOOGLE_…`, `TF_TOKEN_…`, `TF_HTTP_…`).
 */
export type StateBackend =
  | LocalStateBackend
  | S3StateBackend
  | GcsStateBackend
  | HcpTerraformStateBackend
  | HttpStateBackend;

export interface LocalStateBackend {
  readonly kind: 'local';
  /** The file, seen from the stack's folder: an absolute path would make the output differ from machine to machine. */
  readonly path: string;
}

/** An object in an S3 bucket, locked by a second object beside it. */
export interface S3StateBackend {
  readonly kind: 's3';
  readonly bucket: string;
  readonly region: string;
  /** Name of the object, such as `shop/production.tfstate`. */
  readonly key: string;
}

/** An object in a bucket of Google Cloud Storage, which locks by itself. */
export interface GcsStateBackend {
  readonly kind: 'gcs';
  readonly bucket: string;
  /** Folder of the object in the bucket, such as `shop/production`. */
  readonly prefix: string;
}

/** A workspace of HCP Terraform or Terraform Enterprise, which locks by itself. */
export interface HcpTerraformStateBackend {
  readonly kind: 'hcp-terraform';
  readonly organization: string;
  readonly workspace: string;
  /** @default Terraform's own: app.terraform.io, or TF_CLOUD_HOSTNAME */
  readonly hostname?: string;
}

/** A server that speaks Terraform's HTTP backend, such as GitLab. */
export interface HttpStateBackend {
  readonly kind: 'http';
  /** Where the state is read (GET), written (POST) and deleted (DELETE). Without user and password. */
  readonly address: string;
  /** Where it is locked and unlocked, by TF_HTTP_LOCK_METHOD and TF_HTTP_UNLOCK_METHOD. */
  readonly lockAddress: string;
}

/** Puts the backend into a stack. */
export function addStateBackend(stack: Construct, backend: StateBackend): void {
  switch (backend.kind) {
    case 'local':
      new LocalBackend(stack, { path: backend.path });
      return;
    case 's3': {
      const { bucket, region, key } = backend;
      // The lock file came with Terraform 1.10 and OpenTofu 1.10; CDKTF's binding is older.
      new S3Backend(stack, { bucket, region, key, encrypt: true }).addOverride('use_lockfile', true);
      return;
    }
    case 'gcs':
      new GcsBackend(stack, { bucket: backend.bucket, prefix: backend.prefix });
      return;
    case 'hcp-terraform': {
      const { organization, workspace, hostname } = backend;
      new CloudBackend(stack, {
        organization,
        workspaces: new NamedCloudWorkspace(workspace),
        ...(hostname !== undefined && { hostname }),
      });
      return;
    }
    case 'http': {
      const { address, lockAddress } = backend;
      new HttpBackend(stack, { address, lockAddress, unlockAddress: lockAddress });
      return;
    }
  }
}
