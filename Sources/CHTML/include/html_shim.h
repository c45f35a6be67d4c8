// libxml2's HTML parser behind an opaque pointer: no header of libxml2 reaches Swift (they bring ICU's along).
#ifndef YEONPYO_HTML_SHIM_H
#define YEONPYO_HTML_SHIM_H
#include <stddef.h>
#include <stdint.h>

typedef struct ch_page ch_page;

/// What the parser met, in the order of the page.
typedef struct {
  /// 0: an element begins, 1: it ends, 2: an attribute of the element that begins, 3: text.
  uint32_t kind;
  /// Number of the element's or attribute's name.
  uint32_t name;
  /// Text or value: its bytes in the pool.
  uint32_t start, end;
} ch_event;

/// Parses UTF-8; NULL where there is no memory. Elements deeper than `depth` are left out, and so is what follows them.
ch_page *ch_parse(const char *bytes, size_t count, int depth);
/// The same of XML: no entity from outside is read; what is broken ends it.
ch_page *ch_parse_xml(const char *bytes, size_t count, int depth);
void ch_close(ch_page *page);
/// Valid until `ch_close`.
const ch_event *ch_events(const ch_page *page, size_t *count);
const char *ch_pool(const ch_page *page, size_t *count);
size_t ch_name_count(const ch_page *page);
const char *ch_name(const ch_page *page, size_t number);
#endif
