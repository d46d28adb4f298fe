/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/columns.h"

void
vg_columns_share (VgColumn *columns, guint n_columns, double total)
{
  double left = total;
  double wanted = 0;
  double natural = 0;

  for (guint i = 0; i < n_columns; i++) {
    columns[i].natural = MIN (columns[i].natural, total);
    columns[i].least = MIN (columns[i].least, total / n_columns);
    columns[i].width = MIN (columns[i].least, columns[i].natural);
    left -= columns[i].width;
    wanted += columns[i].natural - columns[i].width;
    natural += columns[i].natural;
  }

  for (guint i = 0; i < n_columns; i++)
    if (wanted > left)
      columns[i].width += left * (columns[i].natural - columns[i].width) / wanted;
    else
      columns[i].width = columns[i].natural * total / natural;
}
