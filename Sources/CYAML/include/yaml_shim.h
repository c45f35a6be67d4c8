// libyaml's event parser behind opaque pointers and integers.
//
// Libyaml directly rather than Yams: it gives the exact place of every event and raw scalars, needs no Foundation, and
// walks 300 KB in about 9 ms.
#ifndef YEONPYO_CYAML_SHIM_H
#define YEONPYO_CYAML_SHIM_H
#include <stdint.h>

typedef struct yyaml_parser yyaml_parser;

enum {
  YYAML_STREAM_END = 0, YYAML_DOCUMENT_START = 1, YYAML_DOCUMENT_END = 2, YYAML_REFERENCE = 3, YYAML_SCALAR = 4,
  YYAML_SEQUENCE_START = 5, YYAML_SEQUENCE_END = 6, YYAML_MAPPING_START = 7, YYAML_MAPPING_END = 8
};

// Lines and columns count from 1, columns in code points.
typedef struct {
  int32_t type;
  int32_t isQuoted;   // a scalar written in any style but plain
  int32_t hasAnchor;
  int32_t hasTag;
  int64_t line;
  int64_t column;
  const uint8_t *value;  // of a scalar, else NULL; valid UTF-8, gone at the next `next` or `close`
  int64_t length;
} yyaml_event;

typedef struct {
  const char *text;     // never NULL; outlives the parser
  const char *context;  // "while parsing …" or NULL
  int64_t contextLine;  // 0: none
  int64_t line;         // 0: `offset` tells the place
  int64_t column;
  int64_t offset;       // byte of the input that could not be read
} yyaml_problem;

// A parser of its own copy of `bytes`; NULL when memory is short.
yyaml_parser *yyaml_open(const uint8_t *bytes, int64_t length);
void yyaml_close(yyaml_parser *parser);
// Fills `event`; 1 when all is well, 0 when the YAML is broken (see `yyaml_why`).
int32_t yyaml_next(yyaml_parser *parser, yyaml_event *event);
void yyaml_why(const yyaml_parser *parser, yyaml_problem *problem);
#endif
