#include "shim.h"
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>
#include <stdlib.h>

_Static_assert(ICU_WB_OTHER == U_WB_OTHER && ICU_WB_ALETTER == U_WB_ALETTER && ICU_WB_FORMAT == U_WB_FORMAT, "word break");
_Static_assert(ICU_WB_KATAKANA == U_WB_KATAKANA && ICU_WB_MIDLETTER == U_WB_MIDLETTER && ICU_WB_MIDNUM == U_WB_MIDNUM, "word break");
_Static_assert(ICU_WB_NUMERIC == U_WB_NUMERIC && ICU_WB_EXTENDNUMLET == U_WB_EXTENDNUMLET && ICU_WB_CR == U_WB_CR, "word break");
_Static_assert(ICU_WB_EXTEND == U_WB_EXTEND && ICU_WB_LF == U_WB_LF && ICU_WB_MIDNUMLET == U_WB_MIDNUMLET, "word break");
_Static_assert(ICU_WB_NEWLINE == U_WB_NEWLINE && ICU_WB_REGIONAL == U_WB_REGIONAL_INDICATOR && ICU_WB_HEBREW == U_WB_HEBREW_LETTER, "word break");
_Static_assert(ICU_WB_SINGLE_QUOTE == U_WB_SINGLE_QUOTE && ICU_WB_DOUBLE_QUOTE == U_WB_DOUBLE_QUOTE, "word break");
_Static_assert(ICU_WB_ZWJ == U_WB_ZWJ && ICU_WB_WSEGSPACE == U_WB_WSEGSPACE, "word break");
_Static_assert(ICU_SB_OTHER == U_SB_OTHER && ICU_SB_ATERM == U_SB_ATERM && ICU_SB_CLOSE == U_SB_CLOSE && ICU_SB_FORMAT == U_SB_FORMAT, "sentence break");
_Static_assert(ICU_SB_LOWER == U_SB_LOWER && ICU_SB_NUMERIC == U_SB_NUMERIC && ICU_SB_OLETTER == U_SB_OLETTER && ICU_SB_SEP == U_SB_SEP, "sentence break");
_Static_assert(ICU_SB_SP == U_SB_SP && ICU_SB_STERM == U_SB_STERM && ICU_SB_UPPER == U_SB_UPPER && ICU_SB_CR == U_SB_CR, "sentence break");
_Static_assert(ICU_SB_EXTEND == U_SB_EXTEND && ICU_SB_LF == U_SB_LF && ICU_SB_SCONTINUE == U_SB_SCONTINUE, "sentence break");
_Static_assert(ICU_SCRIPT_HAN == USCRIPT_HAN && ICU_SCRIPT_LATIN == USCRIPT_LATIN, "script");

icu_breaker *icu_ubrk_open(int32_t kind, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *it = ubrk_open(kind == 0 ? UBRK_WORD : UBRK_SENTENCE, "", NULL, 0, &status);
  *error = U_FAILURE(status) ? status : 0;
  return U_FAILURE(status) ? NULL : (icu_breaker *)it;
}
void icu_ubrk_close(icu_breaker *breaker) { ubrk_close((UBreakIterator *)breaker); }
int32_t icu_ubrk_setText(icu_breaker *breaker, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText((UBreakIterator *)breaker, (const UChar *)text, length, &status);
  return U_FAILURE(status) ? status : 0;
}
int32_t icu_ubrk_next(icu_breaker *breaker) { return ubrk_next((UBreakIterator *)breaker); }

int32_t icu_wordBreak(int32_t c) { return u_getIntPropertyValue(c, UCHAR_WORD_BREAK); }
int32_t icu_sentenceBreak(int32_t c) { return u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK); }
int32_t icu_script(int32_t c) { UErrorCode status = U_ZERO_ERROR; return uscript_getScript(c, &status); }
int32_t icu_isAlphabetic(int32_t c) { return u_isUAlphabetic(c); }
int32_t icu_isUppercase(int32_t c) { return u_isUUppercase(c); }
int32_t icu_isPrepended(int32_t c) { return u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_PREPEND; }
int32_t icu_toLower(int32_t c) { return u_tolower(c); }
const char *icu_version(void) { return U_ICU_VERSION; }

struct icu_converter {
  UConverter *source;
  UConverter *utf8;
  UChar pivot[1024];
  UChar *pivotSource;
  UChar *pivotTarget;
  int started;
};

void icu_ucnv_close(icu_converter *converter) {
  if (!converter) return;
  ucnv_close(converter->source);
  ucnv_close(converter->utf8);
  free(converter);
}

icu_converter *icu_ucnv_open(const char *name) {
  icu_converter *converter = calloc(1, sizeof *converter);
  if (!converter) return NULL;
  UErrorCode error = U_ZERO_ERROR;
  converter->source = ucnv_open(name, &error);
  converter->utf8 = ucnv_open("UTF-8", &error);
  // What is no character ends the conversion: nothing is replaced in silence.
  if (U_SUCCESS(error))
    ucnv_setToUCallBack(converter->source, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
  if (U_FAILURE(error)) {
    icu_ucnv_close(converter);
    return NULL;
  }
  converter->pivotSource = converter->pivotTarget = converter->pivot;
  return converter;
}

int32_t icu_ucnv_toUTF8(icu_converter *converter, const char *in, int64_t count, int64_t *consumed, char *out, int64_t room,
                        int64_t *written, int32_t flush) {
  const char *source = in;
  char *target = out;
  UErrorCode error = U_ZERO_ERROR;
  ucnv_convertEx(converter->utf8, converter->source, &target, out + room, &source, in + count, converter->pivot,
                 &converter->pivotSource, &converter->pivotTarget, converter->pivot + 1024, !converter->started, flush != 0,
                 &error);
  converter->started = 1;
  *consumed = source - in;
  *written = target - out;
  if (error == U_BUFFER_OVERFLOW_ERROR) return 1;
  return U_FAILURE(error) ? 2 : 0;
}
