/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/trace.h"

#include <string.h>

#define POSTCODE_DIGITS  4
#define YEAR_DIGITS      4
#define TELEPHONE_DIGITS 8 /* the shortest */
#define STREET_WORDS     3 /* between a house number and "street" */
#define GROUPS_MOST      8 /* of digits in one number */

/* One pass over the words of a text. */
typedef struct {
  VgTokens *tokens;
  VgLeakRules *rules;
  gboolean years_of_dates;
  GPtrArray *traces;
} Search;

void
vg_trace_free (VgTrace *self)
{
  g_free (self->key);
  g_free (self);
}

/* Whether word @index ends as in "Anna’s". */
static gboolean
is_possessive (VgTokens *tokens, guint index)
{
  static const char *const endings[] = { "'s", "’s", "ʼs" };
  g_autofree char *word = vg_tokens_dup_passage (tokens, index, 1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]))
      return TRUE;

  return FALSE;
}

char *
vg_trace_dup_name_key (VgTokens *tokens, guint index)
{
  const char *folded = vg_tokens_get (tokens, index)->folded;
  gsize length = strlen (folded);

  if (length > 1 && is_possessive (tokens, index))
    length--;

  return g_strdup_printf ("!%.*s", (int) length, folded);
}

static const VgToken *
peek (Search *search, guint index)
{
  return index < vg_tokens_get_n (search->tokens) ? vg_tokens_get (search->tokens, index) : NULL;
}

static gboolean
is_number (Search *search, guint index)
{
  const VgToken *token = peek (search, index);

  return token != NULL && token->is_number;
}

/* Whether what stands before word @index is one of @gaps. */
static gboolean
has_gap (Search *search, guint index, const char *const *gaps)
{
  g_autofree char *gap = NULL;

  if (index == 0 || peek (search, index) == NULL)
    return FALSE;

  gap = vg_tokens_dup_gap (search->tokens, index);
  return g_strv_contains (gaps, gap);
}

static void
add (Search *search, VgTraceKind kind, guint first, guint n, char *key_taken)
{
  VgTrace *trace = g_new0 (VgTrace, 1);

  trace->kind = kind;
  trace->first = first;
  trace->n = n;
  trace->key = key_taken;
  g_ptr_array_add (search->traces, trace);
}

static void
add_address (Search *search, guint first, guint n)
{
  n = MIN (n, VG_TRACE_WORDS_MOST);
  add (search, VG_TRACE_ADDRESS, first, n, vg_tokens_dup_folded (search->tokens, first, n));
}

/* --- Addresses --- */

static const char *const inside_address[] = { ".", "-", "_", "+", "", NULL };
static const char *const inside_web[] = { ".", "-",  "_", "",   "/", "://", "?",
                                          "=", "?=", "#", "./", "&", "%",   NULL };

static guint
go_left (Search *search, guint index)
{
  guint least = index > VG_TRACE_WORDS_MOST ? index - VG_TRACE_WORDS_MOST : 0;

  while (index > least && has_gap (search, index, inside_address))
    index--;

  return index;
}

/* The word after the last that belongs to it. */
static guint
go_right (Search *search, guint index, const char *const *gaps)
{
  guint most = index + VG_TRACE_WORDS_MOST;

  while (index < most && has_gap (search, index + 1, gaps))
    index++;

  return index + 1;
}

static void
find_mail (Search *search, guint index)
{
  static const char *const at[] = { "@", NULL };
  guint first = 0;

  if (!has_gap (search, index, at))
    return;

  first = go_left (search, index - 1);
  add_address (search, first, go_right (search, index, inside_address) - first);
}

static gboolean
is_web_prefix (const char *word)
{
  return g_str_equal (word, "www") || g_str_equal (word, "http") || g_str_equal (word, "https");
}

static void
find_web (Search *search, guint index)
{
  static const char *const dot[] = { ".", NULL };
  static const char *const at[] = { "@", NULL };
  const char *word = peek (search, index)->folded;
  guint first = index;

  if (!vg_leak_rules_is_domain (search->rules, word) || !has_gap (search, index, dot) ||
      is_number (search, index - 1))
    return;

  first = go_left (search, index);
  while (first < index && is_web_prefix (peek (search, first)->folded))
    first++;
  if (first < index && !has_gap (search, first, at))
    add_address (search, first, go_right (search, index, inside_web) - first);
}

static gboolean
are_two_capitals (Search *search, guint index)
{
  const VgToken *token = peek (search, index);
  g_autofree char *letters = NULL;

  if (token == NULL || token->is_number || token->length != 2)
    return FALSE;

  letters = vg_tokens_dup_passage (search->tokens, index, 1);
  return g_ascii_isupper (letters[0]) && g_ascii_isupper (letters[1]);
}

static gboolean
is_postcode (Search *search, guint index)
{
  static const char *const glued[] = { "", NULL };
  static const char *const apart[] = { " ", "\302\240", NULL };
  const VgToken *next = peek (search, index + 1);

  if (!is_number (search, index) || strlen (peek (search, index)->folded) != POSTCODE_DIGITS)
    return FALSE;

  return (has_gap (search, index + 1, glued) && next->length == 2) ||
         (has_gap (search, index + 1, apart) && are_two_capitals (search, index + 1));
}

static void
find_postcode (Search *search, guint index)
{
  if (is_postcode (search, index))
    add_address (search, index, 2);
}

/* "Lindelaan 4"; "4 Linden Street". */
static void
find_street (Search *search, guint index)
{
  const char *word = peek (search, index)->folded;

  if (vg_leak_rules_ends_as_street (search->rules, word) && is_number (search, index + 1)) {
    add_address (search, index, 2);
    return;
  }
  if (!vg_leak_rules_is_street (search->rules, word))
    return;

  for (guint back = 1; back <= MIN (index, STREET_WORDS + 1); back++)
    if (is_number (search, index - back)) {
      if (back > 1)
        add_address (search, index - back, back + 1);
      return;
    }
}

/* --- Numbers and dates --- */

static guint
number_of (Search *search, guint index)
{
  return (guint) g_ascii_strtoull (peek (search, index)->folded, NULL, 10);
}

static gboolean
is_year (Search *search, guint index)
{
  return is_number (search, index) && strlen (peek (search, index)->folded) == YEAR_DIGITS;
}

static gboolean
is_day (Search *search, guint index)
{
  return is_number (search, index) && strlen (peek (search, index)->folded) <= 2 &&
         number_of (search, index) >= 1 && number_of (search, index) <= 31;
}

static void
add_date (Search *search, guint first, guint n, guint month, guint day)
{
  add (search, VG_TRACE_DATE, first, n, g_strdup_printf ("@%02u-%02u", month, day));
}

static void
add_year (Search *search, guint index)
{
  if (search->years_of_dates)
    add (search, VG_TRACE_NUMBER, index, 1, g_strconcat ("#", peek (search, index)->folded, NULL));
}

/* "12 maart 2021", "March 12, 2021". Returns: the number of words, or 0 */
static guint
find_date_in_words (Search *search, guint index)
{
  const VgToken *next = peek (search, index + 1);
  guint month = vg_leak_rules_get_month (search->rules, peek (search, index)->folded);
  guint n = 2;

  if (next == NULL)
    return 0;
  if (month > 0 && is_day (search, index + 1)) {
    n = is_year (search, index + 2) ? 3 : 2;
    add_date (search, index, n, month, number_of (search, index + 1));
  } else if (is_day (search, index) && vg_leak_rules_get_month (search->rules, next->folded) > 0) {
    n = is_year (search, index + 2) ? 3 : 2;
    add_date (search, index, n, vg_leak_rules_get_month (search->rules, next->folded),
              number_of (search, index));
  } else {
    return 0;
  }

  if (n == 3)
    add_year (search, index + 2);
  return n;
}

/* Three groups of digits with the same sign between them. */
static gboolean
are_parted_alike (Search *search, guint first, guint n)
{
  static const char *const signs[] = { "-", ".", "/", NULL };
  g_autofree char *gap = NULL;

  if (n != 3 || !has_gap (search, first + 1, signs))
    return FALSE;

  gap = vg_tokens_dup_gap (search->tokens, first + 1);
  return has_gap (search, first + 2, (const char *const[]){ gap, NULL });
}

/* "12-03-2021", "2021-03-12", "12.3.21". */
static gboolean
find_date_in_figures (Search *search, guint first, guint n)
{
  gboolean is_year_first = is_year (search, first);
  guint day = is_year_first ? first + 2 : first;
  guint year = is_year_first ? first : first + 2;

  if (!are_parted_alike (search, first, n) || !is_day (search, day) ||
      !is_day (search, first + 1) || number_of (search, first + 1) > 12 ||
      strlen (peek (search, year)->folded) > YEAR_DIGITS)
    return FALSE;

  add_date (search, first, n, number_of (search, first + 1), number_of (search, day));
  if (is_year (search, year))
    add_year (search, year);
  return TRUE;
}

/* "19.30": an hour and minutes. */
static gboolean
is_time (Search *search, guint first, guint n)
{
  static const char *const dot[] = { ".", NULL };

  return n == 2 && has_gap (search, first + 1, dot) && number_of (search, first) <= 24 &&
         strlen (peek (search, first + 1)->folded) == 2 && number_of (search, first + 1) < 60;
}

/* Only a telephone or bank number is parted by spaces: it begins with 0 or a plus. */
static gboolean
is_spaced (Search *search, guint first)
{
  g_autofree char *gap = vg_tokens_dup_gap (search->tokens, first);

  return g_str_has_suffix (gap, "+") ||
         (peek (search, first)->folded[0] == '0' && strlen (peek (search, first)->folded) > 1);
}

static guint
count_groups (Search *search, guint first)
{
  static const char *const signs[] = { "-", ".", "/", " - ", " / ", NULL };
  static const char *const spaces[] = { "-", ".",  "/",  " - ", " / ", " ", "\302\240",
                                        ")", ") ", " (", ")-",  "(",   NULL };
  const char *const *gaps = is_spaced (search, first) ? spaces : signs;
  guint n = 1;

  while (n < GROUPS_MOST && is_number (search, first + n) && has_gap (search, first + n, gaps))
    n++;

  return n;
}

/* "+31 6", "0031 6" and "+31 (0)6" are "06". */
static void
drop_country (GString *digits, gsize length)
{
  g_string_erase (digits, 0, (gssize) length);
  if (digits->str[0] != '0')
    g_string_prepend_c (digits, '0');
}

static char *
join_digits (Search *search, guint first, guint n)
{
  g_autofree char *gap = vg_tokens_dup_gap (search->tokens, first);
  GString *digits = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (digits, peek (search, first + i)->folded);
  if (g_str_has_prefix (digits->str, "0031"))
    drop_country (digits, strlen ("0031"));
  else if (g_str_has_suffix (gap, "+") && g_str_has_prefix (digits->str, "31"))
    drop_country (digits, strlen ("31"));

  return g_string_free (digits, FALSE);
}

/* Returns: the number of words, at least 1 */
static guint
find_number (Search *search, guint first)
{
  guint n = count_groups (search, first);
  gsize least = vg_leak_rules_get_digits (search->rules);

  if (find_date_in_figures (search, first, n) || is_time (search, first, n))
    return n;

  /* "06-12345678 2 keer": the telephone number may end before the digits do. */
  for (guint groups = n; groups > 0; groups--) {
    g_autofree char *digits = join_digits (search, first, groups);

    if (strlen (digits) >= least)
      add (search, VG_TRACE_NUMBER, first, groups, g_strconcat ("#", digits, NULL));
    least = TELEPHONE_DIGITS;
  }

  return n;
}

/* --- Names --- */

static void
find_name (Search *search, guint index)
{
  const VgToken *token = peek (search, index);
  const VgToken *before = index > 0 ? peek (search, index - 1) : NULL;
  gboolean is_first = token->is_first &&
                      (before == NULL || !vg_leak_rules_is_title (search->rules, before->folded));

  if (token->is_capital && !is_first && token->length > 1 &&
      (before == NULL || !is_postcode (search, index - 1)) &&
      vg_leak_rules_can_be_name (search->rules, token->folded))
    add (search, VG_TRACE_NAME, index, 1, vg_trace_dup_name_key (search->tokens, index));
}

GPtrArray *
vg_traces_find (VgTokens *tokens, VgLeakRules *rules, gboolean years_of_dates)
{
  Search search = { tokens, rules, years_of_dates, NULL };
  guint next_number = 0; /* what belongs to a number or a date already is passed over */

  search.traces = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_trace_free);
  for (guint i = 0; i < vg_tokens_get_n (tokens); i++) {
    find_mail (&search, i);
    find_web (&search, i);
    find_postcode (&search, i);
    find_street (&search, i);
    find_name (&search, i);
    if (i < next_number)
      continue;
    next_number = i + find_date_in_words (&search, i);
    if (next_number == i && is_number (&search, i))
      next_number = i + find_number (&search, i);
  }

  return search.traces;
}
