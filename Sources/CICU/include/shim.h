// ICU behind opaque pointers and integers: no ICU header reaches Swift (ICU's types clash with Foundation's copy).
#ifndef YEONPYO_CICU_SHIM_H
#define YEONPYO_CICU_SHIM_H
#include <stdint.h>

typedef struct icu_breaker icu_breaker;

// `kind` 0: words, 1: sentences; root rules. NULL when ICU's data cannot be opened, with its reason in `error`.
icu_breaker *icu_ubrk_open(int32_t kind, int32_t *error);
void icu_ubrk_close(icu_breaker *breaker);
// `text` must stay in place until the next `setText` or `close`. Returns ICU's error code, 0 when all is well.
int32_t icu_ubrk_setText(icu_breaker *breaker, const uint16_t *text, int32_t length);
// The next boundary in UTF-16 units, -1 at the end.
int32_t icu_ubrk_next(icu_breaker *breaker);

// Unicode properties of one code point, as ICU numbers them.
int32_t icu_wordBreak(int32_t codePoint);
int32_t icu_sentenceBreak(int32_t codePoint);
int32_t icu_script(int32_t codePoint);
int32_t icu_isAlphabetic(int32_t codePoint);
int32_t icu_isUppercase(int32_t codePoint);
// Clings to what follows: Grapheme_Cluster_Break=Prepend.
int32_t icu_isPrepended(int32_t codePoint);
int32_t icu_toLower(int32_t codePoint);
const char *icu_version(void);

// Bytes of another encoding to UTF-8, piece by piece. NULL where ICU knows no encoding of that name.
typedef struct icu_converter icu_converter;
icu_converter *icu_ucnv_open(const char *name);
void icu_ucnv_close(icu_converter *converter);
// Converts what fits; how much was read and written goes to `consumed` and `written`. `flush`: nothing follows.
// 0: all was read; 1: there is no more room; 2: bytes that are no character end where `consumed` tells.
int32_t icu_ucnv_toUTF8(icu_converter *converter, const char *in, int64_t count, int64_t *consumed, char *out, int64_t room,
                        int64_t *written, int32_t flush);

// Values of those properties that Swift compares with; checked against ICU's headers when this is compiled.
enum {
  ICU_WB_OTHER = 0, ICU_WB_ALETTER = 1, ICU_WB_FORMAT = 2, ICU_WB_KATAKANA = 3, ICU_WB_MIDLETTER = 4, ICU_WB_MIDNUM = 5,
  ICU_WB_NUMERIC = 6, ICU_WB_EXTENDNUMLET = 7, ICU_WB_CR = 8, ICU_WB_EXTEND = 9, ICU_WB_LF = 10, ICU_WB_MIDNUMLET = 11,
  ICU_WB_NEWLINE = 12, ICU_WB_REGIONAL = 13, ICU_WB_HEBREW = 14, ICU_WB_SINGLE_QUOTE = 15, ICU_WB_DOUBLE_QUOTE = 16,
  ICU_WB_ZWJ = 21, ICU_WB_WSEGSPACE = 22
};
enum {
  ICU_SB_OTHER = 0, ICU_SB_ATERM = 1, ICU_SB_CLOSE = 2, ICU_SB_FORMAT = 3, ICU_SB_LOWER = 4, ICU_SB_NUMERIC = 5,
  ICU_SB_OLETTER = 6, ICU_SB_SEP = 7, ICU_SB_SP = 8, ICU_SB_STERM = 9, ICU_SB_UPPER = 10, ICU_SB_CR = 11,
  ICU_SB_EXTEND = 12, ICU_SB_LF = 13, ICU_SB_SCONTINUE = 14
};
enum { ICU_SCRIPT_HAN = 17, ICU_SCRIPT_LATIN = 25 };
#endif
