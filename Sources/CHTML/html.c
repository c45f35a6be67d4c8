#include "html_shim.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define NAMES 1024

struct ch_page {
  htmlParserCtxtPtr parser;
  ch_event *events;
  size_t count, room;
  char *pool;
  size_t poolCount, poolRoom;
  /// Names as the parser keeps them, one address each, in the order they were met; and an open hash of their numbers.
  const xmlChar *names[NAMES];
  size_t nameCount;
  uint16_t places[4 * NAMES];
  int depth, failed, isXML;
};

static void stop(ch_page *page) {
  page->failed = 1;
  xmlStopParser(page->parser);
}

static uint32_t name_number(ch_page *page, const xmlChar *name) {
  // Interned: the address is the name.
  size_t place = ((uintptr_t)name >> 3) * 0x9E3779B1u % (4 * NAMES);
  while (page->places[place]) {
    if (page->names[page->places[place] - 1] == name) return page->places[place] - 1;
    place = (place + 1) % (4 * NAMES);
  }
  // A page that makes up a thousand names: the rest are all one, which nobody knows.
  if (page->nameCount == NAMES) return NAMES - 1;
  page->names[page->nameCount++] = name;
  page->places[place] = (uint16_t)page->nameCount;
  return (uint32_t)page->nameCount - 1;
}

static void add(ch_page *page, uint32_t kind, uint32_t name, const xmlChar *text, size_t count) {
  if (page->failed) return;
  if (page->count == page->room) {
    size_t room = page->room ? 2 * page->room : 4096;
    ch_event *events = realloc(page->events, room * sizeof *events);
    if (!events) return stop(page);
    page->events = events;
    page->room = room;
  }
  if (page->poolCount + count > UINT32_MAX) return stop(page);
  if (page->poolCount + count > page->poolRoom) {
    size_t room = 2 * page->poolRoom + count + 4096;
    char *pool = realloc(page->pool, room);
    if (!pool) return stop(page);
    page->pool = pool;
    page->poolRoom = room;
  }
  if (count) memcpy(page->pool + page->poolCount, text, count);
  page->events[page->count++] =
      (ch_event){kind, name, (uint32_t)page->poolCount, (uint32_t)(page->poolCount + count)};
  page->poolCount += count;
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
  ch_page *page = context;
  if (page->parser->nameNr > page->depth) return stop(page);
  add(page, 0, name_number(page, name), NULL, 0);
  for (; attributes && attributes[0]; attributes += 2) {
    const xmlChar *key = attributes[0];
    // Scripts' own, of which pages have most.
    if (!strncmp((const char *)key, "data-", 5) || !strncmp((const char *)key, "on", 2)) continue;
    const xmlChar *interned = xmlDictLookup(page->parser->dict, key, -1);
    const xmlChar *value = attributes[1];
    add(page, 2, name_number(page, interned), value, value ? strlen((const char *)value) : 0);
  }
}

static void end_element(void *context, const xmlChar *name) {
  ch_page *page = context;
  add(page, 1, name_number(page, name), NULL, 0);
}

static void characters(void *context, const xmlChar *text, int count) {
  add(context, 3, 0, text, (size_t)count);
}

/// A page around a new parser whose events it gathers; NULL where there is no memory.
static ch_page *open_page(htmlParserCtxtPtr parser, int depth) {
  ch_page *page = parser ? calloc(1, sizeof *page) : NULL;
  if (!page) return NULL;
  page->depth = depth;
  page->parser = parser;
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  parser->sax->characters = characters;
  parser->sax->ignorableWhitespace = characters;
  parser->sax->cdataBlock = characters;
  // Not SAX2: elements come with their prefixes.
  parser->sax->initialized = 1;
  parser->userData = page;
  return page;
}

static int length(size_t count) { return count > INT_MAX ? INT_MAX : (int)count; }

/// Attributes of one tag: the parser compares each with all before it.
#define ATTRIBUTES 4096

/// Bytes before a tag with more attributes than any page has; all of them where there is none.
static size_t without_endless_tags(const char *bytes, size_t count) {
  const char *end = bytes + count;
  for (const char *tag = bytes; (tag = memchr(tag, '<', (size_t)(end - tag)));) {
    int values = 0;
    const char *at = tag + 1;
    // Names without values are counted by the spaces before them.
    for (; at < end && *at != '>'; at++) values += *at == '=' || *at == ' ' || *at == '\n' || *at == '\t';
    if (values > 2 * ATTRIBUTES && tag + 1 < end && ((tag[1] | 0x20) >= 'a' && (tag[1] | 0x20) <= 'z')) return (size_t)(tag - bytes);
    tag = at;
  }
  return count;
}

ch_page *ch_parse(const char *bytes, size_t count, int depth) {
  count = without_endless_tags(bytes, count);
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, length(count));
  ch_page *page = open_page(parser, depth);
  if (!page) {
    if (parser) htmlFreeParserCtxt(parser);
    return NULL;
  }
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                 HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
  // The bytes are UTF-8, whatever the page says.
  parser->charset = XML_CHAR_ENCODING_UTF8;
  htmlParseDocument(parser);
  return page;
}

ch_page *ch_parse_xml(const char *bytes, size_t count, int depth) {
  xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(bytes, length(count));
  ch_page *page = open_page(parser, depth);
  if (!page) {
    if (parser) xmlFreeParserCtxt(parser);
    return NULL;
  }
  page->isXML = 1;
  xmlCtxtUseOptions(parser,
                    XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  xmlParseDocument(parser);
  return page;
}

void ch_close(ch_page *page) {
  if (!page) return;
  if (page->isXML)
    xmlFreeParserCtxt(page->parser);
  else
    htmlFreeParserCtxt(page->parser);
  free(page->events);
  free(page->pool);
  free(page);
}

const ch_event *ch_events(const ch_page *page, size_t *count) {
  *count = page->count;
  return page->events;
}
const char *ch_pool(const ch_page *page, size_t *count) {
  *count = page->poolCount;
  return page->pool;
}
size_t ch_name_count(const ch_page *page) { return page->nameCount; }
const char *ch_name(const ch_page *page, size_t number) { return (const char *)page->names[number]; }
