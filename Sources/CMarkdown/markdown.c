#include "markdown_shim.h"

#include <cmark.h>
#include <stdlib.h>

char *cm_html(const char *bytes, size_t count) { return cmark_markdown_to_html(bytes, count, CMARK_OPT_UNSAFE); }
void cm_free(char *html) { free(html); }
