// cmark, the reference parser of CommonMark, behind one function.
#ifndef YEONPYO_MARKDOWN_SHIM_H
#define YEONPYO_MARKDOWN_SHIM_H
#include <stddef.h>

/// UTF-8 Markdown as HTML, to be freed with `cm_free`; NULL where there is no memory.
char *cm_html(const char *bytes, size_t count);
void cm_free(char *html);
#endif
