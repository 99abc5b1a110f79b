// Generated from the schema of honeycombio 0.51.0 by "npm run generate". Do not edit.
// https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/query
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface QueryConfig extends cdktf.TerraformMetaArguments {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/query#dataset Query#dataset}
  */
  readonly dataset?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/query#query_json Query#query_json}
  */
  readonly queryJson: string;
}

/**
* Represents a {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/query honeycombio_query}
*/
export class Query extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "honeycombio_query";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a Query resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Query to import
  * @param importFromId The id of the existing Query that should be imported. Refer to the {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/query#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the Query to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "honeycombio_query", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/honeycombio/honeycombio/0.51.0/docs/resources/query honeycombio_query} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options QueryConfig
  */
  public constructor(scope: Construct, id: string, config: QueryConfig) {
    super(scope, id, {
      terraformResourceType: 'honeycombio_query',
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
    this._dataset = config.dataset;
    this._queryJson = config.queryJson;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // dataset - computed: true, optional: true, required: false
  private _dataset?: string;
  public get dataset() {
    return this.getStringAttribute('dataset');
  }
  public set dataset(value: string) {
    this._dataset = value;
  }
  public resetDataset() {
    this._dataset = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get datasetInput() {
    return this._dataset;
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // query_json - computed: false, optional: false, required: true
  private _queryJson?: string;
  public get queryJson() {
    return this.getStringAttribute('query_json');
  }
  public set queryJson(value: string) {
    this._queryJson = value;
  }
  // Temporarily expose input value. Use with caution.
  public get queryJsonInput() {
    return this._queryJson;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      dataset: cdktf.stringToTerraform(this._dataset),
      query_json: cdktf.stringToTerraform(this._queryJson),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      dataset: {
        value: cdktf.stringToHclTerraform(this._dataset),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      query_json: {
        value: cdktf.stringToHclTerraform(this._queryJson),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
