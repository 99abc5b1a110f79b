// Generated from the schema of honeycombio 0.51.0 by "npm run generate". Do not edit.
// https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface ApiKeyConfig extends cdktf.TerraformMetaArguments {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#disabled ApiKey#disabled}
  */
  readonly disabled?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#environment_id ApiKey#environment_id}
  */
  readonly environmentId: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#name ApiKey#name}
  */
  readonly name: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#type ApiKey#type}
  */
  readonly type: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#visible_to_members ApiKey#visible_to_members}
  */
  readonly visibleToMembers?: boolean | cdktf.IResolvable;
  /**
  * permissions block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#permissions ApiKey#permissions}
  */
  readonly permissions?: ApiKeyPermissions[] | cdktf.IResolvable;
}
export interface ApiKeyPermissions {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#create_datasets ApiKey#create_datasets}
  */
  readonly createDatasets?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#manage_markers ApiKey#manage_markers}
  */
  readonly manageMarkers?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#manage_private_boards ApiKey#manage_private_boards}
  */
  readonly managePrivateBoards?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#manage_public_boards ApiKey#manage_public_boards}
  */
  readonly managePublicBoards?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#manage_queries ApiKey#manage_queries}
  */
  readonly manageQueries?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#manage_recipients ApiKey#manage_recipients}
  */
  readonly manageRecipients?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#manage_slos ApiKey#manage_slos}
  */
  readonly manageSlos?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#manage_triggers ApiKey#manage_triggers}
  */
  readonly manageTriggers?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#read_service_maps ApiKey#read_service_maps}
  */
  readonly readServiceMaps?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#run_queries ApiKey#run_queries}
  */
  readonly runQueries?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#send_events ApiKey#send_events}
  */
  readonly sendEvents?: boolean | cdktf.IResolvable;
}

export function apiKeyPermissionsToTerraform(struct?: ApiKeyPermissions | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create_datasets: cdktf.booleanToTerraform(struct!.createDatasets),
    manage_markers: cdktf.booleanToTerraform(struct!.manageMarkers),
    manage_private_boards: cdktf.booleanToTerraform(struct!.managePrivateBoards),
    manage_public_boards: cdktf.booleanToTerraform(struct!.managePublicBoards),
    manage_queries: cdktf.booleanToTerraform(struct!.manageQueries),
    manage_recipients: cdktf.booleanToTerraform(struct!.manageRecipients),
    manage_slos: cdktf.booleanToTerraform(struct!.manageSlos),
    manage_triggers: cdktf.booleanToTerraform(struct!.manageTriggers),
    read_service_maps: cdktf.booleanToTerraform(struct!.readServiceMaps),
    run_queries: cdktf.booleanToTerraform(struct!.runQueries),
    send_events: cdktf.booleanToTerraform(struct!.sendEvents),
  }
}


export function apiKeyPermissionsToHclTerraform(struct?: ApiKeyPermissions | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    create_datasets: {
      value: cdktf.booleanToHclTerraform(struct!.createDatasets),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    manage_markers: {
      value: cdktf.booleanToHclTerraform(struct!.manageMarkers),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    manage_private_boards: {
      value: cdktf.booleanToHclTerraform(struct!.managePrivateBoards),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    manage_public_boards: {
      value: cdktf.booleanToHclTerraform(struct!.managePublicBoards),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    manage_queries: {
      value: cdktf.booleanToHclTerraform(struct!.manageQueries),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    manage_recipients: {
      value: cdktf.booleanToHclTerraform(struct!.manageRecipients),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    manage_slos: {
      value: cdktf.booleanToHclTerraform(struct!.manageSlos),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    manage_triggers: {
      value: cdktf.booleanToHclTerraform(struct!.manageTriggers),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    read_service_maps: {
      value: cdktf.booleanToHclTerraform(struct!.readServiceMaps),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    run_queries: {
      value: cdktf.booleanToHclTerraform(struct!.runQueries),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    send_events: {
      value: cdktf.booleanToHclTerraform(struct!.sendEvents),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ApiKeyPermissionsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): ApiKeyPermissions | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._createDatasets !== undefined) {
      hasAnyValues = true;
      internalValueResult.createDatasets = this._createDatasets;
    }
    if (this._manageMarkers !== undefined) {
      hasAnyValues = true;
      internalValueResult.manageMarkers = this._manageMarkers;
    }
    if (this._managePrivateBoards !== undefined) {
      hasAnyValues = true;
      internalValueResult.managePrivateBoards = this._managePrivateBoards;
    }
    if (this._managePublicBoards !== undefined) {
      hasAnyValues = true;
      internalValueResult.managePublicBoards = this._managePublicBoards;
    }
    if (this._manageQueries !== undefined) {
      hasAnyValues = true;
      internalValueResult.manageQueries = this._manageQueries;
    }
    if (this._manageRecipients !== undefined) {
      hasAnyValues = true;
      internalValueResult.manageRecipients = this._manageRecipients;
    }
    if (this._manageSlos !== undefined) {
      hasAnyValues = true;
      internalValueResult.manageSlos = this._manageSlos;
    }
    if (this._manageTriggers !== undefined) {
      hasAnyValues = true;
      internalValueResult.manageTriggers = this._manageTriggers;
    }
    if (this._readServiceMaps !== undefined) {
      hasAnyValues = true;
      internalValueResult.readServiceMaps = this._readServiceMaps;
    }
    if (this._runQueries !== undefined) {
      hasAnyValues = true;
      internalValueResult.runQueries = this._runQueries;
    }
    if (this._sendEvents !== undefined) {
      hasAnyValues = true;
      internalValueResult.sendEvents = this._sendEvents;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ApiKeyPermissions | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._createDatasets = undefined;
      this._manageMarkers = undefined;
      this._managePrivateBoards = undefined;
      this._managePublicBoards = undefined;
      this._manageQueries = undefined;
      this._manageRecipients = undefined;
      this._manageSlos = undefined;
      this._manageTriggers = undefined;
      this._readServiceMaps = undefined;
      this._runQueries = undefined;
      this._sendEvents = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._createDatasets = value.createDatasets;
      this._manageMarkers = value.manageMarkers;
      this._managePrivateBoards = value.managePrivateBoards;
      this._managePublicBoards = value.managePublicBoards;
      this._manageQueries = value.manageQueries;
      this._manageRecipients = value.manageRecipients;
      this._manageSlos = value.manageSlos;
      this._manageTriggers = value.manageTriggers;
      this._readServiceMaps = value.readServiceMaps;
      this._runQueries = value.runQueries;
      this._sendEvents = value.sendEvents;
    }
  }

  // create_datasets - computed: true, optional: true, required: false
  private _createDatasets?: boolean | cdktf.IResolvable;
  public get createDatasets() {
    return this.getBooleanAttribute('create_datasets');
  }
  public set createDatasets(value: boolean | cdktf.IResolvable) {
    this._createDatasets = value;
  }
  public resetCreateDatasets() {
    this._createDatasets = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get createDatasetsInput() {
    return this._createDatasets;
  }

  // manage_markers - computed: true, optional: true, required: false
  private _manageMarkers?: boolean | cdktf.IResolvable;
  public get manageMarkers() {
    return this.getBooleanAttribute('manage_markers');
  }
  public set manageMarkers(value: boolean | cdktf.IResolvable) {
    this._manageMarkers = value;
  }
  public resetManageMarkers() {
    this._manageMarkers = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get manageMarkersInput() {
    return this._manageMarkers;
  }

  // manage_private_boards - computed: true, optional: true, required: false
  private _managePrivateBoards?: boolean | cdktf.IResolvable;
  public get managePrivateBoards() {
    return this.getBooleanAttribute('manage_private_boards');
  }
  public set managePrivateBoards(value: boolean | cdktf.IResolvable) {
    this._managePrivateBoards = value;
  }
  public resetManagePrivateBoards() {
    this._managePrivateBoards = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get managePrivateBoardsInput() {
    return this._managePrivateBoards;
  }

  // manage_public_boards - computed: true, optional: true, required: false
  private _managePublicBoards?: boolean | cdktf.IResolvable;
  public get managePublicBoards() {
    return this.getBooleanAttribute('manage_public_boards');
  }
  public set managePublicBoards(value: boolean | cdktf.IResolvable) {
    this._managePublicBoards = value;
  }
  public resetManagePublicBoards() {
    this._managePublicBoards = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get managePublicBoardsInput() {
    return this._managePublicBoards;
  }

  // manage_queries - computed: true, optional: true, required: false
  private _manageQueries?: boolean | cdktf.IResolvable;
  public get manageQueries() {
    return this.getBooleanAttribute('manage_queries');
  }
  public set manageQueries(value: boolean | cdktf.IResolvable) {
    this._manageQueries = value;
  }
  public resetManageQueries() {
    this._manageQueries = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get manageQueriesInput() {
    return this._manageQueries;
  }

  // manage_recipients - computed: true, optional: true, required: false
  private _manageRecipients?: boolean | cdktf.IResolvable;
  public get manageRecipients() {
    return this.getBooleanAttribute('manage_recipients');
  }
  public set manageRecipients(value: boolean | cdktf.IResolvable) {
    this._manageRecipients = value;
  }
  public resetManageRecipients() {
    this._manageRecipients = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get manageRecipientsInput() {
    return this._manageRecipients;
  }

  // manage_slos - computed: true, optional: true, required: false
  private _manageSlos?: boolean | cdktf.IResolvable;
  public get manageSlos() {
    return this.getBooleanAttribute('manage_slos');
  }
  public set manageSlos(value: boolean | cdktf.IResolvable) {
    this._manageSlos = value;
  }
  public resetManageSlos() {
    this._manageSlos = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get manageSlosInput() {
    return this._manageSlos;
  }

  // manage_triggers - computed: true, optional: true, required: false
  private _manageTriggers?: boolean | cdktf.IResolvable;
  public get manageTriggers() {
    return this.getBooleanAttribute('manage_triggers');
  }
  public set manageTriggers(value: boolean | cdktf.IResolvable) {
    this._manageTriggers = value;
  }
  public resetManageTriggers() {
    this._manageTriggers = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get manageTriggersInput() {
    return this._manageTriggers;
  }

  // read_service_maps - computed: true, optional: true, required: false
  private _readServiceMaps?: boolean | cdktf.IResolvable;
  public get readServiceMaps() {
    return this.getBooleanAttribute('read_service_maps');
  }
  public set readServiceMaps(value: boolean | cdktf.IResolvable) {
    this._readServiceMaps = value;
  }
  public resetReadServiceMaps() {
    this._readServiceMaps = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get readServiceMapsInput() {
    return this._readServiceMaps;
  }

  // run_queries - computed: true, optional: true, required: false
  private _runQueries?: boolean | cdktf.IResolvable;
  public get runQueries() {
    return this.getBooleanAttribute('run_queries');
  }
  public set runQueries(value: boolean | cdktf.IResolvable) {
    this._runQueries = value;
  }
  public resetRunQueries() {
    this._runQueries = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get runQueriesInput() {
    return this._runQueries;
  }

  // send_events - computed: true, optional: true, required: false
  private _sendEvents?: boolean | cdktf.IResolvable;
  public get sendEvents() {
    return this.getBooleanAttribute('send_events');
  }
  public set sendEvents(value: boolean | cdktf.IResolvable) {
    this._sendEvents = value;
  }
  public resetSendEvents() {
    this._sendEvents = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sendEventsInput() {
    return this._sendEvents;
  }
}

export class ApiKeyPermissionsList extends cdktf.ComplexList {
  public internalValue? : ApiKeyPermissions[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): ApiKeyPermissionsOutputReference {
    return new ApiKeyPermissionsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key honeycombio_api_key}
*/
export class ApiKey extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "honeycombio_api_key";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a ApiKey resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the ApiKey to import
  * @param importFromId The id of the existing ApiKey that should be imported. Refer to the {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the ApiKey to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "honeycombio_api_key", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/api_key honeycombio_api_key} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ApiKeyConfig
  */
  public constructor(scope: Construct, id: string, config: ApiKeyConfig) {
    super(scope, id, {
      terraformResourceType: 'honeycombio_api_key',
      terraformGeneratorMetadata: {
        providerName: 'honeycombio',
        providerVersion: '0.51.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._disabled = config.disabled;
    this._environmentId = config.environmentId;
    this._name = config.name;
    this._type = config.type;
    this._visibleToMembers = config.visibleToMembers;
    this._permissions.internalValue = config.permissions;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // disabled - computed: true, optional: true, required: false
  private _disabled?: boolean | cdktf.IResolvable;
  public get disabled() {
    return this.getBooleanAttribute('disabled');
  }
  public set disabled(value: boolean | cdktf.IResolvable) {
    this._disabled = value;
  }
  public resetDisabled() {
    this._disabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disabledInput() {
    return this._disabled;
  }

  // environment_id - computed: false, optional: false, required: true
  private _environmentId?: string;
  public get environmentId() {
    return this.getStringAttribute('environment_id');
  }
  public set environmentId(value: string) {
    this._environmentId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get environmentIdInput() {
    return this._environmentId;
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // key - computed: true, optional: false, required: false
  public get key() {
    return this.getStringAttribute('key');
  }

  // name - computed: false, optional: false, required: true
  private _name?: string;
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // secret - computed: true, optional: false, required: false
  public get secret() {
    return this.getStringAttribute('secret');
  }

  // type - computed: false, optional: false, required: true
  private _type?: string;
  public get type() {
    return this.getStringAttribute('type');
  }
  public set type(value: string) {
    this._type = value;
  }
  // Temporarily expose input value. Use with caution.
  public get typeInput() {
    return this._type;
  }

  // visible_to_members - computed: true, optional: true, required: false
  private _visibleToMembers?: boolean | cdktf.IResolvable;
  public get visibleToMembers() {
    return this.getBooleanAttribute('visible_to_members');
  }
  public set visibleToMembers(value: boolean | cdktf.IResolvable) {
    this._visibleToMembers = value;
  }
  public resetVisibleToMembers() {
    this._visibleToMembers = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleToMembersInput() {
    return this._visibleToMembers;
  }

  // permissions - computed: false, optional: true, required: false
  private _permissions = new ApiKeyPermissionsList(this, "permissions", false);
  public get permissions() {
    return this._permissions;
  }
  public putPermissions(value: ApiKeyPermissions[] | cdktf.IResolvable) {
    this._permissions.internalValue = value;
  }
  public resetPermissions() {
    this._permissions.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get permissionsInput() {
    return this._permissions.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      disabled: cdktf.booleanToTerraform(this._disabled),
      environment_id: cdktf.stringToTerraform(this._environmentId),
      name: cdktf.stringToTerraform(this._name),
      type: cdktf.stringToTerraform(this._type),
      visible_to_members: cdktf.booleanToTerraform(this._visibleToMembers),
      permissions: cdktf.listMapper(apiKeyPermissionsToTerraform, true)(this._permissions.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      disabled: {
        value: cdktf.booleanToHclTerraform(this._disabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      environment_id: {
        value: cdktf.stringToHclTerraform(this._environmentId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      type: {
        value: cdktf.stringToHclTerraform(this._type),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      visible_to_members: {
        value: cdktf.booleanToHclTerraform(this._visibleToMembers),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      permissions: {
        value: cdktf.listMapperHcl(apiKeyPermissionsToHclTerraform, true)(this._permissions.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "ApiKeyPermissionsList",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
