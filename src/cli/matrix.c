/* SPDX-License-Identifier: GPL-3.0-or-later */

/* matrix.c - the goals of both sides, the mismatches among them, and the expectation test. */

#include "cli/command.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/language.h"
#include "cli/matrix-say.h"
#include "derive/mismatch-act.h"
#include "derive/mismatch-record.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *language;
  gboolean is_json;
  char *date;
  char *harmed[6]; /* in the order of side_options */
  char *accused[6];
} Options;

/* What settling takes of each side; the same order as VgSettlementSide. */
static const struct {
  const char *harmed;
  const char *accused;
  const char *what;
} side_options[] = {
  { "words-harmed", "words-accused", N_ ("settle: the choice in their own words") },
  { "consent-harmed", "consent-accused",
    N_ ("settle: taking part now: given, refused, withdrawn") },
  { "said-harmed", "said-accused", N_ ("settle: what they said with it") },
  { "goal-harmed", "goal-accused", N_ ("settle: the goal in new words") },
  { "feasible-harmed", "feasible-accused", N_ ("settle: regardless, needs-other or not-here") },
  { "step-harmed", "step-accused", N_ ("settle: a smaller step") },
};

static void
options_clear (Options *options)
{
  g_free (options->language);
  g_free (options->date);
  for (guint i = 0; i < G_N_ELEMENTS (side_options); i++) {
    g_free (options->harmed[i]);
    g_free (options->accused[i]);
  }
}

/* One call: the case, its matrix, and the words after the case. */
typedef struct {
  VgCaseFile *file;
  VgCase *subject;
  VgMatrixData *data;
  const Options *options;
  int argc;
  char **argv; /* "name", "g4", "g1", … */
} Call;

static VgSettlementSide
read_side (char *const *texts)
{
  VgSettlementSide side = { texts[0], texts[1], texts[2], texts[3], texts[4], texts[5] };

  return side;
}

static gboolean
settle (const Call *call, const VgMismatch *mismatch, GError **error)
{
  VgSettlement settlement = { call->options->date, read_side (call->options->harmed),
                              read_side (call->options->accused) };

  return vg_mismatch_settle (call->subject, mismatch, &settlement, error);
}

/* "harmed" or "accused" after the goals makes the member "told-harmed" and so on. */
static gboolean
note_of_side (const Call *call,
              const VgMismatch *mismatch,
              const char *stem,
              const char *text,
              GError **error)
{
  const char *side = call->argc > 3 ? call->argv[3] : "";
  g_autofree char *member = g_strdup_printf ("%s-%s", stem, side);

  if (!g_str_equal (side, "harmed") && !g_str_equal (side, "accused")) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("say with whom: harmed or accused"));
    return FALSE;
  }

  return vg_mismatch_note (call->subject, mismatch, member, text, error);
}

/* Argument number @index, else today. */
static char *
dup_date (const Call *call, int index)
{
  if (call->options->date != NULL)
    return g_strdup (call->options->date);

  return call->argc > index ? g_strdup (call->argv[index]) : vg_clock_dup_today ();
}

static gboolean
name (const Call *call, const VgMismatch *mismatch, GError **error)
{
  return vg_mismatch_note (call->subject, mismatch, "name", call->argv[3], error);
}

static gboolean
permission (const Call *call, const VgMismatch *mismatch, GError **error)
{
  g_autofree char *date = dup_date (call, 3);

  return vg_mismatch_note (call->subject, mismatch, "permission", date, error);
}

static gboolean
told (const Call *call, const VgMismatch *mismatch, GError **error)
{
  g_autofree char *date = dup_date (call, 4);

  return note_of_side (call, mismatch, "told", date, error);
}

static gboolean
sort (const Call *call, const VgMismatch *mismatch, GError **error)
{
  return note_of_side (call, mismatch, "sorted", call->argv[4], error);
}

static gboolean
choose (const Call *call, const VgMismatch *mismatch, GError **error)
{
  return vg_mismatch_note (call->subject, mismatch, "choice", call->argv[3], error);
}

static const struct {
  const char *word;
  int least; /* words from the step's own on */
  int most;
  gboolean (*run) (const Call *call, const VgMismatch *mismatch, GError **error);
} steps[] = {
  { "name", 4, 4, name }, { "permission", 3, 4, permission }, { "told", 4, 5, told },
  { "sort", 5, 5, sort }, { "choose", 4, 4, choose },         { "settle", 3, 3, settle },
};

static const VgMatrixCell *
find_cell (const Call *call, VgMatrix *matrix)
{
  g_autofree char *harmed = vg_mismatch_record_dup_place ("harmed", call->argv[1]);
  g_autofree char *accused = vg_mismatch_record_dup_place ("accused", call->argv[2]);

  return vg_matrix_find (matrix, harmed, accused);
}

/* What a step could not take is a wrong use; steps that are still missing are findings. */
static int
fail (const GError *error)
{
  return g_error_matches (error, VG_ERROR, VG_ERROR_FINDINGS)
             ? vg_command_fail (error, VG_EXIT_FINDINGS)
             : vg_command_refuse ("matrix", error->message);
}

static int
run_step (const Call *call, guint step)
{
  g_autoptr (VgMatrix) matrix = vg_matrix_new (call->subject, call->data);
  const VgMatrixCell *cell = NULL;
  g_autoptr (VgMismatch) mismatch = NULL;
  g_autoptr (GError) error = NULL;

  if (call->argc < steps[step].least || call->argc > steps[step].most)
    return vg_command_refuse ("matrix", call->argc < steps[step].least
                                            ? _ ("an argument is missing")
                                            : _ ("too many arguments"));
  cell = find_cell (call, matrix);
  if (cell == NULL)
    return vg_command_refuse ("matrix", _ ("there are no such goals; name them as the table does"));

  mismatch = vg_mismatch_new (call->subject, cell);
  if (!steps[step].run (call, mismatch, &error))
    return fail (error);
  if (!vg_case_file_save (call->file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return VG_EXIT_DONE;
}

static int
say (const Call *call)
{
  g_autoptr (VgMatrix) matrix = vg_matrix_new (call->subject, call->data);

  if (call->options->is_json)
    vg_matrix_say_json (matrix);
  else
    vg_matrix_say (matrix, call->data);

  return VG_EXIT_DONE;
}

static int
say_expectations (const Call *call)
{
  if (call->argc > 1)
    return vg_command_refuse ("matrix", _ ("too many arguments"));
  if (call->options->is_json)
    vg_matrix_say_expectations_json (call->subject, call->data);
  else
    vg_matrix_say_expectations (call->subject, call->data);

  return VG_EXIT_DONE;
}

static int
obey (const Call *call)
{
  if (call->argc == 0)
    return say (call);
  if (g_str_equal (call->argv[0], "expectations"))
    return say_expectations (call);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].word, call->argv[0]))
      return run_step (call, i);

  return vg_command_refuse ("matrix",
                            _ ("say name, permission, told, sort, choose, settle or expectations"));
}

static int
open_and_obey (const Options *options, int argc, char **argv)
{
  g_autoptr (VgCaseFile) file = vg_command_open (argv[1]);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgMatrixData) data = NULL;
  Call call = { file, NULL, NULL, options, argc - 2, argv + 2 };

  if (file == NULL)
    return VG_EXIT_WORLD;

  data = vg_matrix_data_read (&error);
  if (data == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  call.subject = vg_case_file_get_case (file);
  call.data = data;
  return obey (&call);
}

static void
add_option (GArray *entries, const char *long_name, char **out_text, const char *what)
{
  GOptionEntry entry = { long_name, 0, 0, G_OPTION_ARG_STRING, out_text, what, N_ ("TEXT") };

  g_array_append_val (entries, entry);
}

/* All options, with an end. Returns: (transfer full) */
static GArray *
make_entries (Options *options)
{
  GArray *entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  GOptionEntry json = {
    "json", 0, 0, G_OPTION_ARG_NONE, &options->is_json, N_ ("Print data as JSON"), NULL
  };

  g_array_append_val (entries, json);
  add_option (entries, "language", &options->language, N_ ("nl or en"));
  add_option (entries, "date", &options->date, N_ ("When it was; today without"));
  for (guint i = 0; i < G_N_ELEMENTS (side_options); i++) {
    add_option (entries, side_options[i].harmed, &options->harmed[i], side_options[i].what);
    add_option (entries, side_options[i].accused, &options->accused[i], side_options[i].what);
  }

  return entries;
}

static int
run (int argc, char **argv, Options *options)
{
  g_autoptr (GArray) entries = make_entries (options);
  const VgUsage usage = {
    "matrix",
    "CASE [STEP HARMED ACCUSED …]",
    _ ("Shows the goals of both sides against one another, and what to talk about. For the\n"
       "mediator: nothing of it is for a party. HARMED and ACCUSED are goals as the table names "
       "them, such as g4.\n"
       "  CASE                                         the table\n"
       "  CASE expectations                            what each goal needs acknowledged\n"
       "  CASE name HARMED ACCUSED TEXT                names a mismatch in neutral words\n"
       "  CASE permission HARMED ACCUSED [DATE]        both may be told\n"
       "  CASE told HARMED ACCUSED SIDE [DATE]         one side has been told\n"
       "  CASE sort HARMED ACCUSED SIDE WHOSE          self, other or cannot\n"
       "  CASE choose HARMED ACCUSED CHOICE            adapt, other-form, smaller-step, postpone, "
       "stop\n"
       "  CASE settle HARMED ACCUSED --words-… …       in words of both, with consent anew"),
    (const GOptionEntry *) entries->data,
    1,
    -1,
    VG_OPENS_CASE,
  };

  if (!vg_command_read (&usage, &argc, &argv) ||
      !vg_command_check_language ("matrix", options->language))
    return VG_EXIT_USAGE;

  return open_and_obey (options, argc, argv);
}

int
vg_command_matrix (int argc, char **argv)
{
  Options options = { NULL };
  int code = run (argc, argv, &options);

  options_clear (&options);
  return code;
}
