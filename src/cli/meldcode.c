/* SPDX-License-Identifier: GPL-3.0-or-later */

/* meldcode.c - the five steps of the Meldcode, for each worry about somebody's safety. */

#include "cli/path-say.h"

#include <glib/gi18n-lib.h>

#define NAME "meldcode"

typedef struct {
  VgCaseFile *file;
  VgCase *subject;
  VgShelf *shelf;
  VgRuleBook *book;
  const VgPathOptions *options;
} Call;

static int
list (const Call *call)
{
  g_autoptr (GPtrArray) ids = vg_path_list_meldcode (call->subject);

  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (VgPath)
        path = vg_path_new_meldcode (call->subject, call->shelf, call->book, ids->pdata[i]);
    const VgPathStep *next = vg_path_get_next (path);

    g_print ("%s  %s\n", (const char *) ids->pdata[i],
             next != NULL ? next->title : _ ("all steps done"));
  }

  return VG_EXIT_DONE;
}

/* @id: "new" for one that is begun */
static VgPath *
make_path (const Call *call, const char *id)
{
  g_autofree char *free_id = g_str_equal (id, "new") ? vg_path_dup_free_meldcode (call->subject)
                                                     : g_strdup (id);

  return vg_path_new_meldcode (call->subject, call->shelf, call->book, free_id);
}

static int
obey (const Call *call, char **words)
{
  guint n = g_strv_length (words);
  g_autoptr (VgPath) path = n > 1 ? make_path (call, words[1]) : NULL;

  if (n == 0 || (n == 1 && g_str_equal (words[0], "list")))
    return list (call);
  if (n == 2 && g_str_equal (words[0], "show"))
    return vg_path_say_result (path, call->options);
  if (n == 4 && g_str_equal (words[0], "mark"))
    return vg_path_say_mark (path, call->file, words[2], words[3], call->options);
  if (n == 3 && g_str_equal (words[0], "clear"))
    return vg_path_say_mark (path, call->file, words[2], NULL, call->options);

  return vg_command_refuse (NAME, _ ("say list, show ID, mark ID STEP STATE or clear ID STEP"));
}

static int
run (char **words, const VgPathOptions *options)
{
  g_autoptr (VgCaseFile) file = vg_command_open (words[0]);
  g_autoptr (VgShelf) shelf = file != NULL ? vg_command_read_shelf () : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VgRuleBook) book = NULL;
  Call call = { file, NULL, shelf, NULL, options };

  if (shelf == NULL)
    return VG_EXIT_WORLD;
  book = vg_rule_book_read (&error);
  if (book == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  call.subject = vg_case_file_get_case (file);
  call.book = book;
  return obey (&call, words + 1);
}

int
vg_command_meldcode (int argc, char **argv)
{
  VgPathOptions options = { NULL };
  VgUsage usage = {
    NAME,
    "CASE [list | show ID | mark ID STEP STATE | clear ID STEP]",
    _ ("The five steps of the Meldcode, once for each worry; ID is new for one that begins.\n"
       "STATE: done with --words, open, skipped or stopped with --reason. In danger now: 112."),
    NULL,
    1,
    5,
    VG_OPENS_CASE,
  };
  int code = vg_path_options_read (&options, &usage, &argc, &argv) ? run (argv + 1, &options)
                                                                   : VG_EXIT_USAGE;

  vg_path_options_clear (&options);
  return code;
}
