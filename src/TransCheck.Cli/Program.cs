Console.WriteLine("transcheck 0.1.0");
