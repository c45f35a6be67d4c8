#include "yaml_shim.h"
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct yyaml_parser {
  yaml_parser_t parser;
  yaml_event_t event;
  uint8_t *bytes;
};

yyaml_parser *yyaml_open(const uint8_t *bytes, int64_t length) {
  yyaml_parser *it = calloc(1, sizeof *it);
  if (it == NULL) return NULL;
  it->bytes = malloc(length > 0 ? (size_t)length : 1);
  if (it->bytes == NULL || !yaml_parser_initialize(&it->parser)) {
    free(it->bytes);
    free(it);
    return NULL;
  }
  if (length > 0) memcpy(it->bytes, bytes, (size_t)length);
  // The encoding is left to libyaml: told UTF-8, it would count a byte order mark as a column.
  yaml_parser_set_input_string(&it->parser, it->bytes, (size_t)length);
  return it;
}

void yyaml_close(yyaml_parser *it) {
  yaml_event_delete(&it->event);
  yaml_parser_delete(&it->parser);
  free(it->bytes);
  free(it);
}

static int32_t kind(yaml_event_type_t type) {
  switch (type) {
  case YAML_DOCUMENT_START_EVENT: return YYAML_DOCUMENT_START;
  case YAML_DOCUMENT_END_EVENT: return YYAML_DOCUMENT_END;
  case YAML_ALIAS_EVENT: return YYAML_REFERENCE;
  case YAML_SCALAR_EVENT: return YYAML_SCALAR;
  case YAML_SEQUENCE_START_EVENT: return YYAML_SEQUENCE_START;
  case YAML_SEQUENCE_END_EVENT: return YYAML_SEQUENCE_END;
  case YAML_MAPPING_START_EVENT: return YYAML_MAPPING_START;
  case YAML_MAPPING_END_EVENT: return YYAML_MAPPING_END;
  default: return YYAML_STREAM_END;
  }
}

int32_t yyaml_next(yyaml_parser *it, yyaml_event *event) {
  do {
    yaml_event_delete(&it->event);
    if (!yaml_parser_parse(&it->parser, &it->event)) return 0;
  } while (it->event.type == YAML_STREAM_START_EVENT);
  memset(event, 0, sizeof *event);
  event->type = kind(it->event.type);
  event->line = (int64_t)it->event.start_mark.line + 1;
  event->column = (int64_t)it->event.start_mark.column + 1;
  switch (it->event.type) {
  case YAML_SCALAR_EVENT:
    event->value = it->event.data.scalar.value;
    event->length = (int64_t)it->event.data.scalar.length;
    event->isQuoted = it->event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    event->hasAnchor = it->event.data.scalar.anchor != NULL;
    event->hasTag = it->event.data.scalar.tag != NULL;
    break;
  case YAML_SEQUENCE_START_EVENT:
    event->hasAnchor = it->event.data.sequence_start.anchor != NULL;
    event->hasTag = it->event.data.sequence_start.tag != NULL;
    break;
  case YAML_MAPPING_START_EVENT:
    event->hasAnchor = it->event.data.mapping_start.anchor != NULL;
    event->hasTag = it->event.data.mapping_start.tag != NULL;
    break;
  default: break;
  }
  return 1;
}

void yyaml_why(const yyaml_parser *it, yyaml_problem *problem) {
  const yaml_parser_t *parser = &it->parser;
  memset(problem, 0, sizeof *problem);
  problem->text = parser->problem != NULL ? parser->problem : "not enough memory";
  problem->offset = (int64_t)parser->problem_offset;
  if (parser->error != YAML_SCANNER_ERROR && parser->error != YAML_PARSER_ERROR) return;
  problem->line = (int64_t)parser->problem_mark.line + 1;
  problem->column = (int64_t)parser->problem_mark.column + 1;
  if (parser->context == NULL) return;
  problem->context = parser->context;
  problem->contextLine = (int64_t)parser->context_mark.line + 1;
}
