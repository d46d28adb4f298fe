/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/code-sheet.h"

#include "base/wipe.h"

#include <glib/gi18n-lib.h>

#define GROUPS_A_LINE 3
#define SIGNS         64  /* of a code in groups, at least */
#define MARGIN        72  /* points, an inch */
#define MOST_WIDTH    440 /* points, a line one reads well */

char *
vg_code_sheet_dup_groups (const char *code)
{
  GString *groups = NULL;
  guint n_groups = 1;

  g_return_val_if_fail (code != NULL, NULL);

  /* Long enough from the start: what grows leaves a copy behind. */
  groups = g_string_sized_new (MAX (2 * strlen (code), SIGNS));
  for (const char *at = code; *at != '\0'; at++) {
    if (*at != '-')
      g_string_append_c (groups, *at);
    else
      g_string_append (groups, n_groups++ % GROUPS_A_LINE == 0 ? "\n" : "  ");
  }

  return g_string_free (groups, FALSE);
}

/* Draws @text below what was drawn, and moves on below it. */
static void
draw (GtkPrintContext *context, const char *font, const char *text, double space)
{
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context) - 2 * MARGIN;
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int height = 0;

  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, MIN (width, MOST_WIDTH) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);

  pango_cairo_show_layout (cairo, layout);
  cairo_rel_move_to (cairo, 0, (double) height / PANGO_SCALE + space);
  pango_font_description_free (description);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer code)
{
  g_auto (VgWipedText) groups = vg_code_sheet_dup_groups (code);

  cairo_move_to (gtk_print_context_get_cairo_context (context), MARGIN, MARGIN);
  draw (context, "Sans Bold 18", _ ("Recovery code"), 18);
  draw (context, "Sans 12",
        _ ("With this code you open your vault of Voorgesprek when the passphrase is gone: press "
           "“Use the recovery code instead” where the passphrase is asked."),
        24);
  draw (context, "Monospace 20", groups, 24);
  draw (context, "Sans 12",
        _ ("Keep this sheet apart from the computer, where others do not come. Whoever has both "
           "can read everything. Write nothing on it that says whose it is."),
        0);
}

static void
drop_code (gpointer code, GClosure *closure)
{
  vg_wipe_text (code);
}

GtkPrintOperation *
vg_code_sheet_print (const char *code)
{
  GtkPrintOperation *operation = NULL;

  g_return_val_if_fail (code != NULL, NULL);

  operation = gtk_print_operation_new ();
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, "Voorgesprek");
  gtk_print_operation_set_n_pages (operation, 1);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_strdup (code),
                         drop_code, 0);

  return operation;
}
