Console.WriteLine("TransCheck.Evaluation");
