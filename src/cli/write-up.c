/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/error.h"
#include "cli/input.h"
#include "derive/likely-questions.h"
#include "derive/summary.h"
#include "interview/write-up.h"
#include "interview/writing-read.h"
#include "model/people.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define N_LIKELY 3
#define EXCERPT  60 /* characters */

typedef struct {
  char *date;
  char *language;
  gboolean is_suggesting;
} Options;

/* --- Likely questions --- */

static void
print_questions (VgInterview *interview, VgLikelyQuestions *likely, const char *text)
{
  g_autoptr (GArray) questions = vg_likely_questions_list (likely, text);
  VgWording wording = vg_interview_get_wording (interview);
  guint n_printed = 0;

  for (guint i = 0; i < questions->len && n_printed < N_LIKELY; i++) {
    VgLikelyQuestion *question = &g_array_index (questions, VgLikelyQuestion, i);
    VgItem *item = vg_guide_get_item (vg_interview_get_guide (interview), question->item);

    if (question->points == 0)
      break;
    g_print ("    %-6s %s\n", vg_item_get_id (item), vg_item_get_ask (item, &wording));
    n_printed++;
  }
  if (n_printed == 0)
    g_print ("    %s\n", _ ("No question is likely by its words."));
}

static void
print_piece (VgInterview *interview, VgLikelyQuestions *likely, const char *text)
{
  g_autofree char *line = vg_words_normalise (text);
  gboolean is_long = g_utf8_strlen (line, -1) > EXCERPT;
  g_autofree char *excerpt = is_long ? g_utf8_substring (line, 0, EXCERPT) : g_strdup (line);

  g_print ("%s%s\n", excerpt, is_long ? "…" : "");
  print_questions (interview, likely, text);
}

/* Every piece without a question, then every paragraph without a mark. */
static int
suggest (VgInterview *interview, VgWriting *writing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgLeakRules) rules = vg_leak_rules_read (vg_interview_get_shelf (interview), &error);
  g_autoptr (VgLikelyQuestions) likely = NULL;
  g_autofree char *rest = vg_writing_dup_rest (writing);
  g_auto (GStrv) paragraphs = g_strsplit (rest, "\n\n", -1);

  if (rules == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  likely = vg_likely_questions_new (interview, rules);
  for (guint i = 0; i < vg_writing_get_n_marks (writing); i++) {
    const VgMark *mark = vg_writing_get_mark (writing, i);
    g_autofree char *words = vg_writing_dup_words (writing, mark);

    if (mark->question == NULL)
      print_piece (interview, likely, words);
  }
  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (vg_words_are_any (paragraphs[i]))
      print_piece (interview, likely, paragraphs[i]);

  return VG_EXIT_DONE;
}

/* --- Putting it in --- */

static int
put_in (VgCaseFile *file, VgInterview *interview, VgWriting *writing, const Options *options)
{
  g_autoptr (GError) error = NULL;
  guint n_marks = vg_writing_get_n_marks (writing);

  if (!vg_write_up (interview, writing, options->date, &error))
    return vg_command_fail (error, VG_EXIT_USAGE);
  if (!vg_case_file_save (file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print (ngettext ("%u piece is in the case; what had no mark is a note.\n",
                     "%u pieces are in the case; what had no mark is a note.\n", n_marks),
           n_marks);
  return VG_EXIT_DONE;
}

static int
read_and_put (VgCaseFile *file, VgShelf *shelf, char **arguments, const Options *options)
{
  VgCase *subject = vg_case_file_get_case (file);
  VgGuide *guide = vg_summary_find_guide (subject, shelf, arguments[1]);
  g_autofree char *text = NULL;
  g_autoptr (VgWriting) writing = NULL;
  g_autoptr (VgInterview) interview = NULL;
  g_autoptr (GError) error = NULL;

  if (!vg_people_has (subject, arguments[1]) || guide == NULL)
    return vg_command_refuse ("write-up", _ ("there is no such party in this case"));

  text = vg_input_read (arguments[2]);
  if (text == NULL)
    return VG_EXIT_WORLD;
  writing = vg_writing_read_lines (text, &error);
  if (writing == NULL)
    return vg_command_fail (error, VG_EXIT_USAGE);

  interview = vg_interview_new (subject, shelf, guide, arguments[1]);
  return options->is_suggesting ? suggest (interview, writing)
                                : put_in (file, interview, writing, options);
}

static int
run (int argc, char **argv, Options *options)
{
  const GOptionEntry entries[] = { { "date", 0, 0, G_OPTION_ARG_STRING, &options->date,
                                     N_ ("When the talk was; without: today"), N_ ("DATE") },
                                   { "suggest", 0, 0, G_OPTION_ARG_NONE, &options->is_suggesting,
                                     N_ ("Write nothing: say which questions are likely"), NULL },
                                   { "language", 0, 0, G_OPTION_ARG_STRING, &options->language,
                                     N_ ("nl or en"), N_ ("LANGUAGE") },
                                   G_OPTION_ENTRY_NULL };
  const VgUsage usage = {
    "write-up",
    "CASE PARTY FILE|-",
    _ ("Puts a talk that was written down afterwards into a case, as one act. A line that begins\n"
       "with “:q V05” is a quotation that answers question V05, with “:p” a paraphrase, with “:o”\n"
       "an observation, each until an empty line. “?” stands for a question still to choose.\n"
       "What has no mark becomes a note."),
    entries,
    3,
    3,
    VG_OPENS_CASE,
  };
  g_autoptr (VgCaseFile) file = NULL;
  g_autoptr (VgShelf) shelf = NULL;

  if (!vg_command_read (&usage, &argc, &argv) ||
      !vg_command_check_language ("write-up", options->language))
    return VG_EXIT_USAGE;
  if (g_str_equal (argv[3], "-") && !vg_command_check_input ("write-up"))
    return VG_EXIT_USAGE;

  file = vg_command_open (argv[1]);
  shelf = file != NULL ? vg_command_read_shelf () : NULL;
  return shelf != NULL ? read_and_put (file, shelf, argv + 1, options) : VG_EXIT_WORLD;
}

int
vg_command_write_up (int argc, char **argv)
{
  Options options = { NULL };
  int code = run (argc, argv, &options);

  g_free (options.date);
  g_free (options.language);
  return code;
}
