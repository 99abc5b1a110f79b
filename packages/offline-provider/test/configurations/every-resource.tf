# One of each of the 21 resource types, with references whose values only an apply tells.
terraform {
  required_providers {
    honeycombio = {
      source  = "honeycombio/honeycombio"
      version = "0.51.0"
    }
  }
}

provider "honeycombio" {
  api_key        = "not-a-real-key"
  api_key_id     = "hcamk_not_real"
  api_key_secret = "not-a-real-secret"
  features {
    column {
      import_on_conflict = true
    }
  }
}

data "honeycombio_query_specification" "slow" {
  calculation {
    op     = "P99"
    column = "duration_ms"
  }
  calculation {
    op = "COUNT"
  }
  filter {
    column = "http.status_code"
    op     = "in"
    value  = "500,503"
  }
  filter {
    column = "name"
    op     = "starts-with"
    value  = "db."
  }
  calculated_field {
    name       = "failed"
    expression = "IF($error, 1, 0)"
  }
  breakdowns = ["name", "user <id>"]
  order {
    column = "duration_ms"
    op     = "P99"
    order  = "descending"
  }
  having {
    calculate_op = "COUNT"
    op           = ">"
    value        = 0.5
  }
  limit       = 10
  time_range  = 1800
  granularity = 60
}

resource "honeycombio_environment" "staging" {
  name = "staging"
}

resource "honeycombio_api_key" "ingest" {
  name           = "ingest"
  type           = "ingest"
  environment_id = honeycombio_environment.staging.id
  permissions {
    create_datasets = true
  }
}

resource "honeycombio_dataset" "shop" {
  name        = "shop"
  description = "Orders"
}

resource "honeycombio_column" "duration" {
  dataset = honeycombio_dataset.shop.slug
  name    = "duration_ms"
  type    = "float"
}

resource "honeycombio_derived_column" "ok" {
  alias      = "sli.ok"
  dataset    = "shop"
  expression = "NOT(EXISTS($error))"
}

resource "honeycombio_dataset_definition" "duration" {
  dataset = "shop"
  name    = "duration_ms"
  column  = honeycombio_column.duration.name
}

resource "honeycombio_query" "slow" {
  dataset    = "shop"
  query_json = data.honeycombio_query_specification.slow.json
}

resource "honeycombio_query" "wide" {
  query_json = jsonencode({ calculations = [{ op = "COUNT" }], time_range = 3600 })
}

resource "honeycombio_query_annotation" "slow" {
  dataset  = "shop"
  query_id = honeycombio_query.slow.id
  name     = "Slow"
}

resource "honeycombio_email_recipient" "team" {
  address = "Team <team@example.com>"
}

resource "honeycombio_slack_recipient" "alerts" {
  channel = "#alerts"
}

resource "honeycombio_pagerduty_recipient" "on_call" {
  integration_key  = "09c9d4cacd68933151a1ef1048b67dd5"
  integration_name = "on call"
}

resource "honeycombio_msteams_recipient" "old" {
  name = "old"
  url  = "https://example.com/hook"
}

resource "honeycombio_msteams_workflow_recipient" "team" {
  name = "team"
  url  = "https://example.com/flow?x=1"
}

resource "honeycombio_webhook_recipient" "hook" {
  name   = "hook"
  url    = "https://example.com/hook"
  secret = "s3cret"
  template {
    type = "trigger"
    body = jsonencode({ text = "it fires" })
  }
  variable {
    name = "severity"
  }
  header {
    name  = "X-Team"
    value = "shop"
  }
  header {
    name = "X-Empty"
  }
}

resource "honeycombio_slo" "ok" {
  name              = "ok"
  description       = "Orders succeed"
  dataset           = "shop"
  sli               = honeycombio_derived_column.ok.alias
  target_percentage = 99.9
  time_period       = 30
}

resource "honeycombio_slo" "several" {
  name              = "several"
  datasets          = ["shop", "cart"]
  sli               = "sli.ok"
  target_percentage = 95
  time_period       = 30
  tags              = { team = "shop" }
}

resource "honeycombio_burn_alert" "soon" {
  slo_id             = honeycombio_slo.ok.id
  exhaustion_minutes = 240
  recipient {
    id = honeycombio_pagerduty_recipient.on_call.id
    notification_details {
      pagerduty_severity = "error"
    }
  }
  recipient {
    id = honeycombio_slack_recipient.alerts.id
  }
}

resource "honeycombio_burn_alert" "rate" {
  slo_id                       = honeycombio_slo.ok.id
  dataset                      = "shop"
  alert_type                   = "budget_rate"
  budget_rate_window_minutes   = 1440
  budget_rate_decrease_percent = 6.6667
  recipient {
    type   = "email"
    target = "team@example.com"
  }
}

resource "honeycombio_trigger" "slow" {
  name       = "slow"
  dataset    = "shop"
  frequency  = 900
  query_json = jsonencode({ calculations = [{ op = "P99", column = "duration_ms" }], time_range = 1800 })
  threshold {
    op    = ">="
    value = 0.1
  }
  evaluation_schedule {
    start_time   = "9:00"
    end_time     = "17:30"
    days_of_week = ["monday", "friday"]
  }
  baseline_details {
    type           = "percentage"
    offset_minutes = 1440
  }
  recipient {
    id = honeycombio_webhook_recipient.hook.id
    notification_details {
      variable {
        name  = "severity"
        value = "high"
      }
    }
  }
  recipient {
    id = "abc123"
  }
  tags = { team = "shop" }
}

resource "honeycombio_trigger" "by_id" {
  name     = "by id"
  query_id = honeycombio_query.wide.id
  threshold {
    op             = ">"
    value          = 1e30
    exceeded_limit = 2
  }
}

resource "honeycombio_marker" "deploy" {
  message = "deploy"
  type    = "deploy"
}

resource "honeycombio_marker_setting" "deploy" {
  type  = "deploy"
  color = "#aabbcc"
}

resource "honeycombio_flexible_board" "overview" {
  name = "overview"
  panel {
    type = "text"
    position {
      x_coordinate = 0
      y_coordinate = 0
      height       = 4
      width        = 12
    }
    text_panel {
      content = "# Hello"
    }
  }
  panel {
    type = "query"
    position {
      x_coordinate = 0
      y_coordinate = 4
    }
    query_panel {
      query_id            = honeycombio_query.slow.id
      query_annotation_id = honeycombio_query_annotation.slow.id
      visualization_settings {
        use_utc_xaxis = true
        chart {
          chart_index = 0
        }
        chart {
          chart_type = "stacked"
        }
      }
    }
  }
  panel {
    type = "slo"
    position {
      x_coordinate = 6
      y_coordinate = 4
    }
    slo_panel {
      slo_id = honeycombio_slo.ok.id
    }
  }
  preset_filter {
    column = "http.route"
    alias  = "Route"
  }
}

resource "honeycombio_flexible_board" "automatic" {
  name        = "automatic"
  description = "Placed by Honeycomb"
  dynamic "panel" {
    for_each = toset(["one", "two"])
    content {
      type = "text"
      text_panel {
        content = panel.key
      }
    }
  }
}

resource "honeycombio_board_view" "errors" {
  board_id = honeycombio_flexible_board.overview.id
  name     = "errors"
  filter {
    column    = "error"
    operation = "exists"
  }
  filter {
    column    = "http.status_code"
    operation = "in"
    value     = "500, 503"
  }
}
